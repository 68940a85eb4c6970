import { z } from 'zod';
import { assertNever } from '../../../../lib/base/assert-never';
import { success, failure, type Result } from '../../../../lib/base/result';
import type { SaveOutcome } from '../../../../lib/form/save-outcome';
import { describeOutage } from '../../../../lib/messages/app-words';
import { readSavedReport } from '../../../../lib/report/exchange';
import type { Report } from '../../../../lib/report/report';
import { saveReport } from '../../../../lib/store/reports';
import { templateOfEdition } from '../../../../templates/choose';

/** Characters: a long report has a fiftieth of it. */
const largestBody = 2_000_000;

const bodySchema = z.strictObject({ seenVersion: z.int().positive(), report: z.unknown() });

interface Save {
  readonly seenVersion: number;
  readonly report: Report;
}

/** Saves a report over the version that the editor saw; 409 with what stands where somebody saved in between. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const parsed = parse(await request.text());
  if (!parsed.ok)
    return answer(parsed.error, { kind: 'failed', reason: parsed.error === 413 ? 'tooLarge' : 'refused' });
  const { seenVersion, report } = parsed.value;
  const saved = await saveReport((await params).id, seenVersion, report);
  if (saved.ok) return answer(200, { kind: 'saved', ...stamp(saved.value) });
  switch (saved.error.kind) {
    case 'gone':
      return answer(410, { kind: 'gone' });
    case 'stale': {
      const { current } = saved.error;
      return answer(409, { kind: 'stale', ...stamp(current), current: current.report });
    }
    case 'unavailable':
      // For whoever looks after the server; the editor keeps what was typed and tries again.
      console.error(describeOutage(saved.error.outage));
      return answer(503, { kind: 'failed', reason: saved.error.outage });
    default:
      return assertNever(saved.error);
  }
}

/** What is to be saved, or the status that refuses it. */
function parse(text: string): Result<Save, 400 | 413> {
  if (text.length > largestBody) return failure(413);
  const body = bodySchema.safeParse(readJson(text));
  if (!body.success) return failure(400);
  const report = readSavedReport(templateOfEdition, body.data.report);
  return report.ok ? success({ seenVersion: body.data.seenVersion, report: report.value }) : failure(400);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stamp({ version, updatedAt }: { version: number; updatedAt: Date }) {
  return { version, savedAt: updatedAt.toISOString() };
}

function answer(status: number, outcome: SaveOutcome): Response {
  return Response.json(outcome, { status, headers: { 'Cache-Control': 'no-store' } });
}
