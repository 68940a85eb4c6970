import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { templateOf } from '../../templates/choose';
import { actAs, done, files, look, template } from '../fixtures/office';
import { makeUnit } from '../fixtures/people';
import { reportAt, somebody, type Placed } from '../fixtures/standing';
import { contentOf } from '../fixtures/store-calls';
import type { Appointment, Person } from '../workflow/roles';
import { disconnect } from './connection';
import { abandonCorrection, issueReport, publishReport, startCorrection } from './issues';
import { loadReportFile } from './report-file';
import { saveReport, viewReport } from './reports';
import { restoreVersion } from './snapshots';
import { approveReport, returnReport, submitReport, withdrawReport } from './steps';
import { replyToThread, resolveThread, settleSuggestion } from './threads';

ownDatabase();
afterAll(disconnect);

const unknown = { ok: false, error: { kind: 'refused', refusal: { kind: 'unknown' } } };
const none = ['', 'x', "' OR 1=1 --", '\0', '00000000-0000-0000-0000-000000000000', randomUUID()];

let top: string;
let draft: Placed, other: Placed;

beforeAll(async () => {
  top = await makeUnit('云山区人民政府', { kind: 'government' });
  draft = await reportAt('draft', top);
  other = await reportAt('draft', top);
});

describe('a forged id', () => {
  test('of a report is as one that does not exist', async () => {
    const { drafter } = draft.office;
    for (const id of [...none, other.id]) {
      const seen = { id, seenVersion: 1 };
      expect(await viewReport(drafter, id)).toBeNull();
      expect(await loadReportFile(drafter, id)).toBeNull();
      expect(await saveReport(drafter, { ...seen, template, report: contentOf(draft), hows: {} })).toEqual(unknown);
      expect(await submitReport(drafter, { ...seen, template, editionOfYear: '2021', templateOf })).toEqual(unknown);
      expect(await withdrawReport(drafter, seen)).toEqual(unknown);
      expect(await startCorrection(drafter, { ...seen, reason: '有误' })).toEqual(unknown);
    }
  });

  test('of a thread of another report is as one that does not exist', async () => {
    const { drafter } = draft.office;
    for (const threadId of [...none, other.threadId]) {
      expect(await replyToThread(drafter, { threadId, text: '已核对' })).toEqual(unknown);
      expect(await resolveThread(drafter, { threadId, resolved: true })).toEqual(unknown);
      expect(await settleSuggestion(drafter, { threadId, accepted: true })).toEqual(unknown);
    }
  });

  test('of a snapshot or submission of another report is as one that does not exist', async () => {
    const { drafter } = draft.office;
    const published = await reportAt('published', top);
    const [submission] = (await loadReportFile(published.office.drafter, published.id))?.submissions ?? [];
    if (submission === undefined) throw new Error('nothing was submitted');
    for (const from of [
      ...none.map((id) => ({ kind: 'snapshot', id }) as const),
      { kind: 'snapshot', id: other.snapshotId } as const,
      { kind: 'submission', id: other.snapshotId } as const,
      { kind: 'submission', id: submission.id } as const,
    ]) {
      const { version } = await look(draft.office, draft.id);
      expect(await restoreVersion(drafter, { id: draft.id, seenVersion: version, template, from })).toEqual(unknown);
    }
  });
});

test('a version that is not the one that stands is told so, whatever the step and whichever way it is wrong', async () => {
  const stale = async (at: Placed, step: (seen: { id: string; seenVersion: number }) => Promise<unknown>) => {
    for (const seenVersion of [at.version - 1, at.version + 1, 0, -1, 2_000_000_000])
      expect(await step({ id: at.id, seenVersion })).toMatchObject({
        ok: false,
        error: { kind: 'stale', version: at.version, by: expect.any(String) },
      });
    expect((await look(at.office, at.id)).version).toBe(at.version);
  };
  const { drafter } = draft.office;
  await stale(draft, (seen) => submitReport(drafter, { ...seen, template, editionOfYear: '2021', templateOf }));
  const from = { kind: 'snapshot', id: draft.snapshotId } as const;
  await stale(draft, (seen) => restoreVersion(drafter, { ...seen, template, from }));

  const level1 = await reportAt('level1', top);
  const [first] = level1.office.reviewers;
  await stale(level1, (seen) => approveReport(first, { ...seen, opinion: '' }));
  await stale(level1, (seen) => returnReport(first, { ...seen, template, opinion: '请核对', marks: [] }));
  await stale(level1, (seen) => withdrawReport(level1.office.drafter, seen));

  const awaiting = await reportAt('awaiting', top);
  await stale(awaiting, (seen) => issueReport(awaiting.office.issuer, { ...seen, opinion: '', files }));

  const issued = await reportAt('issued', top);
  await stale(issued, (seen) => publishReport(issued.office.drafter, { ...seen, publishedTo: '网站' }));
  await stale(issued, (seen) => startCorrection(issued.office.drafter, { ...seen, reason: '有误' }));

  const correction = await reportAt('correction', top);
  await stale(correction, (seen) => abandonCorrection(correction.office.drafter, { ...seen, template }));
});

/** Everything that one person can be in the unit of a report. */
function everythingIn(unitId: string): Appointment[] {
  const posts = [
    ['drafter', 0],
    ['reviewer', 1],
    ['reviewer', 2],
    ['issuer', 0],
    ['coordinator', 0],
    ['administrator', 0],
  ] as const;
  return posts.map(([role, reviewLevel]) => ({ unitId, role, reviewLevel, duty: null }));
}

describe('somebody who is everything in the unit', () => {
  const all = async (unitId: string): Promise<Person> => ({
    ...(await somebody('赵全', [])),
    appointments: everythingIn(unitId),
  });

  test('decides on nothing that they submitted or wrote in', async () => {
    const at = await reportAt('draft', top);
    const person = await all(at.office.unitId);
    const act = actAs(at.office, at.id);
    const author = { ok: false, error: { kind: 'refused', refusal: { kind: 'ownWork', as: 'author' } } };
    done(await act.submit(person));
    expect(await act.approve(person)).toEqual(author);
    expect(await act.sendBack(person)).toEqual(author);
    done(await act.approve(at.office.reviewers[0]));
    expect(await act.approve(person)).toEqual(author);
    done(await act.approve(at.office.reviewers[1]));
    expect(await act.issue(person)).toEqual(author);
    expect(await act.sendBack(person)).toEqual(author);
    done(await act.issue());
  });

  test('decides once on what others wrote', async () => {
    const at = await reportAt('level1', top);
    const person = await all(at.office.unitId);
    const act = actAs(at.office, at.id);
    const decider = { ok: false, error: { kind: 'refused', refusal: { kind: 'ownWork', as: 'decider' } } };
    done(await act.approve(person));
    expect(await act.approve(person)).toEqual(decider);
    expect(await act.sendBack(person)).toEqual(decider);
    done(await act.approve(at.office.reviewers[1]));
    expect(await act.issue(person)).toEqual(decider);
    expect(await act.sendBack(person)).toEqual(decider);
  });

  test('below or beside the unit is nobody in it', async () => {
    const at = await reportAt('level1', top);
    for (const unitId of [at.childId, other.office.unitId]) {
      const person = await all(unitId);
      expect(await viewReport(person, at.id)).toBeNull();
      expect(await actAs(at.office, at.id).approve(person)).toEqual(unknown);
    }
  });
});
