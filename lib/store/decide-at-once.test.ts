import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { templateOf } from '../../templates/choose';
import { files, look, template } from '../fixtures/office';
import { makeUnit } from '../fixtures/people';
import { reportAt, somebody, type Placed } from '../fixtures/standing';
import type { Result } from '../base/result';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';
import { issueReport, publishReport, startCorrection } from './issues';
import { deleteReport, saveReport } from './reports';
import { approveReport, returnReport, submitReport, withdrawReport } from './steps';

ownDatabase();
afterAll(disconnect);

let top: string;
beforeAll(async () => {
  top = await makeUnit('云山区人民政府', { kind: 'government' });
});

type Answer = Result<unknown, { readonly kind: string }>;
type Deed = (person: Person, seen: { id: string; seenVersion: number }) => Promise<Answer>;

const approve: Deed = (person, seen) => approveReport(person, { ...seen, opinion: '同意' });
const sendBack: Deed = (person, seen) => returnReport(person, { ...seen, template, opinion: '请核对', marks: [] });
const withdraw: Deed = (person, seen) => withdrawReport(person, seen);
const issue: Deed = (person, seen) => issueReport(person, { ...seen, opinion: '', files });
const publish: Deed = (person, seen) => publishReport(person, { ...seen, publishedTo: '网站' });
const correct: Deed = (person, seen) => startCorrection(person, { ...seen, reason: '数字有误' });
const submit: Deed = (person, seen) => submitReport(person, { ...seen, template, editionOfYear: '2021', templateOf });
const save =
  (at: Placed): Deed =>
  async (person, seen) => {
    const { report } = await look(at.office, at.id);
    return saveReport(person, { ...seen, template, report: { ...report, date: '2025-01' }, hows: {} });
  };

/** Both at once on the version both saw: one wins, the other is told who it was, and the version is the next one. */
async function race(at: Placed, one: readonly [Person, Deed], other: readonly [Person, Deed]): Promise<void> {
  const seen = { id: at.id, seenVersion: at.version };
  const both = [one, other] as const;
  const answers = await Promise.all(both.map(([person, deed]) => deed(person, seen)));
  const winners = both.filter((_, index) => answers[index]?.ok === true);
  expect(winners).toHaveLength(1);
  const [winner] = winners;
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ ok: false, error: { kind: 'stale', by: winner?.[0].name } });
  expect((await look(at.office, at.id)).version).toBe(at.version + 1);
}

describe.each([1, 2, 3])('of two at once, one wins and the other is told who it was (%i)', () => {
  test('two reviewers of one level agree', async () => {
    const at = await reportAt('level1', top);
    const colleague = await somebody('郑洁', [[at.office.unitId, 'reviewer', 1]]);
    await race(at, [at.office.reviewers[0], approve], [colleague, approve]);
    expect(await database().decision.count({ where: { submission: { reportId: at.id } } })).toBe(1);
    expect(await look(at.office, at.id)).toMatchObject({ state: 'inReview', reviewLevel: 2 });
  });

  test('one agrees, the other returns', async () => {
    const at = await reportAt('level1', top);
    const colleague = await somebody('郑洁', [[at.office.unitId, 'reviewer', 1]]);
    await race(at, [at.office.reviewers[0], approve], [colleague, sendBack]);
    expect(await database().decision.count({ where: { submission: { reportId: at.id } } })).toBe(1);
  });

  test('the drafter withdraws while the reviewer agrees', async () => {
    const at = await reportAt('level1', top);
    await race(at, [at.office.drafter, withdraw], [at.office.reviewers[0], approve]);
  });

  test('one issues, the other returns', async () => {
    const at = await reportAt('awaiting', top);
    const colleague = await somebody('冯涛', [[at.office.unitId, 'issuer']]);
    await race(at, [at.office.issuer, issue], [colleague, sendBack]);
    const { state } = await look(at.office, at.id);
    expect(await database().issue.count({ where: { reportId: at.id } })).toBe(state === 'issued' ? 1 : 0);
  });

  test('two issue', async () => {
    const at = await reportAt('awaiting', top);
    const colleague = await somebody('冯涛', [[at.office.unitId, 'issuer']]);
    await race(at, [at.office.issuer, issue], [colleague, issue]);
    expect(await database().issue.count({ where: { reportId: at.id } })).toBe(1);
  });

  test('one publishes, the other begins a correction', async () => {
    const at = await reportAt('issued', top);
    const colleague = await somebody('何芳', [[at.office.unitId, 'drafter']]);
    await race(at, [at.office.issuer, publish], [colleague, correct]);
  });

  test('one submits, the other saves: what was submitted is what was seen, or nothing was', async () => {
    const at = await reportAt('draft', top);
    const colleague = await somebody('何芳', [[at.office.unitId, 'drafter']]);
    await race(at, [at.office.drafter, submit], [colleague, save(at)]);
    const { state, report } = await look(at.office, at.id);
    expect(report.date).toBe(state === 'inReview' ? undefined : '2025-01');
  });

  test('a report that is being deleted is not submitted, or is not deleted', async () => {
    const at = await reportAt('draft', top);
    const [submitted, deleted] = await Promise.all([
      submit(at.office.drafter, { id: at.id, seenVersion: at.version }),
      deleteReport(at.office.drafter, at.id),
    ]);
    expect([submitted.ok, deleted.ok].filter(Boolean)).toHaveLength(1);
  });
});
