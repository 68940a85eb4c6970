import { z } from 'zod';
import type { Save } from '../../../components/editor/editing-options';
import { saveFailures, type SaveOutcome } from '../../../lib/form/save-outcome';
import { placeSchema } from '../../../lib/report/place';
import { readSavedReport } from '../../../lib/report/exchange';
import type { Report } from '../../../lib/report/report';
import { reportStates } from '../../../lib/workflow/states';
import { templateOfEdition } from '../../../templates/choose';

/** Browsers refuse a larger body on a request that outlives its page. */
const largestKeptAlive = 60_000;

const report = z.unknown().transform((value, context): Report => {
  const read = readSavedReport(templateOfEdition, value);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const outcomeSchema: z.ZodType<SaveOutcome> = z.union([
  z.strictObject({ kind: z.literal('saved'), version: z.int(), savedAt: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('stale'), version: z.int(), savedAt: z.iso.datetime(), current: report }),
  z.strictObject({ kind: z.literal('signedOut') }),
  z.strictObject({ kind: z.literal('locked'), reason: z.literal('state'), state: z.enum(reportStates) }),
  z.strictObject({ kind: z.literal('locked'), reason: z.literal('places'), places: z.array(placeSchema) }),
  z.strictObject({ kind: z.literal('forbidden') }),
  z.strictObject({ kind: z.literal('gone') }),
  z.strictObject({ kind: z.literal('failed'), reason: z.enum(saveFailures) }),
]);

/** Sends a report to be saved over the version that was seen, in the name of whoever opened the page. What comes between is `failed` by the network: to be tried again. */
export async function saveReport(
  id: string,
  person: string,
  ...[seenVersion, report, hows, { keepalive }]: Parameters<Save>
): Promise<SaveOutcome> {
  const body = new Blob([JSON.stringify({ person, seenVersion, report, hows })], { type: 'application/json' });
  try {
    const response = await fetch(`/reports/${id}/save`, {
      method: 'PUT',
      body,
      keepalive: keepalive && body.size <= largestKeptAlive,
    });
    return outcomeSchema.parse(await response.json());
  } catch {
    return { kind: 'failed', reason: 'network' };
  }
}
