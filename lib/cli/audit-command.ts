import { logFile } from '../messages/log-file';
import { auditCommandWords, describeLogBreak, describeLogSeal, logWords } from '../messages/log-words';
import { ChainCheck, type AuditEvent } from '../workflow/audit-event';
import { writeOutput } from './files';
import { withLog, type LogPlace } from './log-database';
import type { Output } from './output';
import { UnusableInput } from './trouble';

/**
 * `gouji audit verify`: goes through the whole log; 0 where it is whole, 1 where it is broken, with the first entry that is wrong. A hash noted
 * down before (`expected`) has to be found in it: without one, a tail that was cut off cannot be seen.
 */
export async function auditVerifyCommand(
  place: LogPlace,
  { expected }: { readonly expected: string | null },
  output: Output,
): Promise<number> {
  if (expected !== null && !/^[0-9a-f]{64}$/i.test(expected)) throw new UnusableInput([auditCommandWords.badHash]);
  const verdict = await withLog(place, async (events) => {
    const chain = new ChainCheck(expected?.toLowerCase() ?? null);
    for await (const event of events) if (!chain.take(event)) break;
    return chain.verdict();
  });
  if (!verdict.ok) {
    output.warn(describeLogBreak(verdict.error));
    return 1;
  }
  output.print(describeLogSeal(verdict.value));
  if (expected === null && verdict.value.events > 0) output.print(logWords.advice);
  return 0;
}

/** `gouji audit export`: writes the whole log to a file, as it is and without entering it: that is for those who sign in. */
export async function auditExportCommand(
  place: LogPlace,
  { target, csv }: { readonly target: string; readonly csv: boolean },
  output: Output,
): Promise<number> {
  let count = 0;
  async function* counted(events: AsyncIterable<AuditEvent>): AsyncGenerator<AuditEvent> {
    for await (const event of events) {
      count += 1;
      yield event;
    }
  }
  await withLog(place, (events) => writeOutput(target, logFile(csv ? 'csv' : 'jsonl', counted(events))));
  output.print(auditCommandWords.exported(count, target));
  return 0;
}
