import { z } from 'zod';
import { assertNever } from '../../../../lib/base/assert-never';
import { success, failure, type Result } from '../../../../lib/base/result';
import { howsSchema } from '../../../../lib/form/how-notes';
import type { SaveOutcome } from '../../../../lib/form/save-outcome';
import { describeOutage } from '../../../../lib/messages/app-words';
import { readSavedReport } from '../../../../lib/report/exchange';
import { saveReport, type Save, type SaveTrouble } from '../../../../lib/store/reports';
import type { Refusal } from '../../../../lib/workflow/may';
import { isOpen } from '../../../../lib/workflow/states';
import { templateOf, templateOfEdition } from '../../../../templates/choose';
import { personOfRequest } from '../../../security/require-person';

/** Characters: a long report has a fiftieth of it. */
const largestBody = 2_000_000;

const bodySchema = z.strictObject({
  /** Who was signed in when the page was opened: nobody else's name is put to what was typed there. */
  person: z.string(),
  seenVersion: z.int().positive(),
  report: z.unknown(),
  hows: z.unknown(),
});

/** Saves a report over the version that the editor saw; 409 with what stands where somebody saved in between. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const person = await personOfRequest(request);
  if (!person.ok) return person.error;
  // Whoever left before all of it was sent waits for no answer.
  const parsed = parse(await request.text().catch(() => ''));
  if (!parsed.ok)
    return answer(parsed.error, { kind: 'failed', reason: parsed.error === 413 ? 'tooLarge' : 'refused' });
  const { personId, ...sent } = parsed.value;
  if (personId !== person.value.id) return answer(401, { kind: 'signedOut' });
  const saved = await saveReport(person.value, { id: (await params).id, ...sent });
  return saved.ok ? answer(200, { kind: 'saved', ...stamp(saved.value) }) : refuse(saved.error);
}

function refuse(trouble: SaveTrouble): Response {
  switch (trouble.kind) {
    case 'gone':
      return answer(410, { kind: 'gone' });
    case 'stale': {
      const { current } = trouble;
      return isOpen(current.state)
        ? answer(409, { kind: 'stale', ...stamp(current), current: current.report })
        : answer(423, { kind: 'locked', reason: 'state', state: current.state });
    }
    case 'locked':
      return answer(423, { kind: 'locked', reason: 'places', places: trouble.places });
    case 'refused':
      return refuseBy(trouble.refusal);
    case 'otherReport':
      return answer(400, { kind: 'failed', reason: 'refused' });
    case 'unavailable':
      // For whoever looks after the server; the editor keeps what was typed and tries again.
      console.error(describeOutage(trouble.outage));
      return answer(503, { kind: 'failed', reason: trouble.outage });
    default:
      return assertNever(trouble);
  }
}

/** What a person may not know of is answered as if it did not exist. */
function refuseBy(refusal: Refusal): Response {
  switch (refusal.kind) {
    case 'unknown':
      return answer(410, { kind: 'gone' });
    case 'state':
      return answer(423, { kind: 'locked', reason: 'state', state: refusal.state });
    default:
      return answer(403, { kind: 'forbidden' });
  }
}

/** What is to be saved, or the status that refuses it. */
function parse(text: string): Result<Omit<Save, 'id'> & { readonly personId: string }, 400 | 413> {
  if (text.length > largestBody) return failure(413);
  const body = bodySchema.safeParse(readJson(text));
  if (!body.success) return failure(400);
  const report = readSavedReport(templateOfEdition, body.data.report);
  if (!report.ok) return failure(400);
  const template = templateOf(report.value);
  const hows = howsSchema(template).safeParse(body.data.hows);
  if (!hows.success) return failure(400);
  const { person: personId, seenVersion } = body.data;
  return success({ personId, seenVersion, template, report: report.value, hows: hows.data });
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
