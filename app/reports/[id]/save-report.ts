import { z } from 'zod';
import type { Save } from '../../../lib/form/autosave';
import { saveFailures, type SaveOutcome } from '../../../lib/form/save-outcome';
import { readSavedReport } from '../../../lib/report/exchange';
import type { Report } from '../../../lib/report/report';
import { templateOfEdition } from '../../../templates/choose';

/** Browsers refuse a larger body on a request that outlives its page. */
const largestKeptAlive = 60_000;

const report = z.unknown().transform((value, context): Report => {
  const read = readSavedReport(templateOfEdition, value);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const outcomeSchema: z.ZodType<SaveOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), version: z.int(), savedAt: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('stale'), version: z.int(), savedAt: z.iso.datetime(), current: report }),
  z.strictObject({ kind: z.literal('gone') }),
  z.strictObject({ kind: z.literal('failed'), reason: z.enum(saveFailures) }),
]);

/** Sends a report to be saved over the version that was seen. What comes between is `failed` by the network: to be tried again. */
export async function saveReport(
  id: string,
  ...[seenVersion, report, { keepalive }]: Parameters<Save>
): Promise<SaveOutcome> {
  const body = new Blob([JSON.stringify({ seenVersion, report })], { type: 'application/json' });
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
