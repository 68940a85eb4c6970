import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { template2021 } from '../../templates/2021';
import { makePerson, makeUnit } from '../fixtures/people';
import { newReport } from '../report/new-report';
import type { Report } from '../report/report';
import { explanationOf } from '../rules/explanation';
import { unchangedFindings } from '../rules/unchanged-prose';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';
import { createReport, saveReport, viewReport } from './reports';
import { confirmUnchanged, explainFinding, explanationsOf, stateZero, zeroStatementsOf } from './statements';

ownDatabase();
afterAll(disconnect);

const template = template2021;
const zeroTable = 'reconsiderationAndLitigation';

let drafter: Person, colleague: Person, reviewer: Person, stranger: Person;
let unitId: string;
let year = 2021;

beforeAll(async () => {
  unitId = await makeUnit('云山区水务局');
  ({ person: drafter } = await makePerson({ drafter: unitId }, '陈静'));
  ({ person: colleague } = await makePerson({ drafter: unitId }, '周婷'));
  ({ person: reviewer } = await makePerson({ reviewer: unitId }, '李红'));
  ({ person: stranger } = await makePerson({ drafter: await makeUnit('云山区财政局') }, '孙伟'));
});

async function makeReport() {
  const blank = newReport(template, { name: '云山区水务局', kind: 'department' }, year++);
  const made = await createReport(drafter, unitId, blank);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const lastEvent = () => database().auditEvent.findFirstOrThrow({ orderBy: { sequence: 'desc' } });

describe('explainFinding', () => {
  test('keeps one explanation of a finding, the latest, and enters each in the log', async () => {
    const { id: reportId } = await makeReport();
    const explain = (person: Person, facts: string, text: string) =>
      explainFinding(person, { reportId, key: 'T2-2 proactiveDisclosure', facts, text });
    expect(await explain(drafter, '{"amount":"30000"}', ' 单位确为万元。 ')).toMatchObject({
      ok: true,
      value: { facts: '{"amount":"30000"}', text: '单位确为万元。', byName: '陈静' },
    });
    await explain(colleague, '{"amount":"40000"}', '已与财务核对。');
    expect(await explanationsOf(database(), reportId)).toMatchObject([
      { facts: '{"amount":"40000"}', text: '已与财务核对。', byName: '周婷' },
    ]);
    const events = await database().auditEvent.findMany({
      where: { subject: `report/${reportId}`, action: 'explain' },
      orderBy: { sequence: 'asc' },
    });
    expect(events.map(({ detail }): unknown => JSON.parse(detail))).toMatchObject([
      { text: '单位确为万元。' },
      { text: '已与财务核对。' },
    ]);
  });

  test('is for drafters of the unit while the report is open', async () => {
    const { id: reportId } = await makeReport();
    const explain = (person: Person, text = '属实。') =>
      explainFinding(person, { reportId, key: 'key', facts: '{}', text });
    expect(await explain(reviewer)).toMatchObject({ error: { refusal: { kind: 'role' } } });
    expect(await explain(stranger)).toMatchObject({ error: { refusal: { kind: 'unknown' } } });
    expect(await explain(drafter, '  ')).toMatchObject({ error: { kind: 'reasonMissing' } });
    await database().report.update({ where: { id: reportId }, data: { state: 'inReview', reviewLevel: 1 } });
    expect(await explain(drafter)).toMatchObject({ error: { refusal: { kind: 'state' } } });
    expect(await explanationsOf(database(), reportId)).toEqual([]);
  });
});

describe('confirmUnchanged', () => {
  const kept = '各科室按月更新栏目并逐条核对发布内容。';
  const text = '经核实，仍与上年一致。';

  /** A report of the year after one that said `kept`, which says it again. */
  async function makeFollowing(...sentences: readonly string[]) {
    const last = await makeReport();
    const saying = (own: Report, words: string): Report => ({
      ...own,
      narrative: { ...own.narrative, overview: [{ kind: 'paragraph', text: words }] },
    });
    const said = saying(last.report, `${kept}去年的话说到这里。`);
    await saveReport(drafter, { id: last.id, seenVersion: last.version, template, report: said, hows: {} });
    const made = await makeReport();
    const report = saying(made.report, sentences.join(''));
    await saveReport(drafter, { id: made.id, seenVersion: made.version, template, report, hows: {} });
    return { id: made.id, report, last: said };
  }

  const confirm = (person: Person, reportId: string, ...keys: readonly string[]) =>
    confirmUnchanged(person, { reportId, keys, text, templateOf: () => template });

  test('keeps by name what is last year’s in the report as it is stored, and enters it in the log', async () => {
    const { id, report, last } = await makeFollowing(kept, '本年的话说到这里。');
    const [finding] = unchangedFindings(template, report, [{ template, report: last }]);
    const key = `Y-7 overview ${kept}`;
    expect(await confirm(drafter, id, key)).toMatchObject({ ok: true, value: [{ key, text, byName: '陈静' }] });
    const given = await explanationsOf(database(), id);
    expect(finding && explanationOf(finding, given)).toMatchObject({ kind: 'holds' });
    expect(await lastEvent()).toMatchObject({ action: 'explain', subject: `report/${id}` });
  });

  test('keeps nothing of what is not, be it one of several', async () => {
    const { id } = await makeFollowing(kept, '本年的话说到这里。');
    const unknown = 'Y-7 overview 本年的话说到这里。';
    expect(await confirm(drafter, id, `Y-7 overview ${kept}`, unknown)).toMatchObject({
      ok: false,
      error: { kind: 'stale', by: '陈静' },
    });
    expect(await explanationsOf(database(), id)).toEqual([]);
  });

  test('is for drafters of the unit', async () => {
    const { id } = await makeFollowing(kept, '本年的话说到这里。');
    expect(await confirm(reviewer, id, `Y-7 overview ${kept}`)).toMatchObject({ error: { refusal: { kind: 'role' } } });
    expect(await confirm(stranger, id, `Y-7 overview ${kept}`)).toMatchObject({
      error: { refusal: { kind: 'unknown' } },
    });
  });
});

describe('stateZero', () => {
  const state = (person: Person, reportId: string, section = zeroTable) =>
    stateZero(person, { reportId, section, template });

  test('is given once, by name, and void as soon as the table is no longer all zero', async () => {
    const { id, version, report } = await makeReport();
    const first = await state(drafter, id);
    expect(first).toMatchObject({ ok: true, value: { section: zeroTable, byName: '陈静' } });
    expect(await state(colleague, id)).toEqual(first);
    expect(await zeroStatementsOf(database(), id)).toHaveLength(1);
    const cells = { ...report.cells, [`${zeroTable}/reconsideration/upheld`]: 1 };
    await saveReport(drafter, { id, seenVersion: version, template, report: { ...report, cells }, hows: {} });
    expect(await zeroStatementsOf(database(), id)).toEqual([]);
    expect(await lastEvent()).toMatchObject({ action: 'voidZero', subject: `report/${id}` });
    expect(await state(drafter, id)).toMatchObject({ ok: false, error: { kind: 'stale', by: '陈静' } });
    const saved = await viewReport(drafter, id);
    await saveReport(drafter, { id, seenVersion: saved?.version ?? 0, template, report, hows: {} });
    expect(await zeroStatementsOf(database(), id)).toEqual([]);
    expect(await state(colleague, id)).toMatchObject({ ok: true, value: { byName: '周婷' } });
  });

  test('is not given for what is no table of the edition, nor by whom it is not to give', async () => {
    const { id } = await makeReport();
    expect(await state(drafter, id, 'overview')).toMatchObject({ error: { kind: 'stale' } });
    expect(await state(reviewer, id)).toMatchObject({ error: { refusal: { kind: 'role' } } });
    expect(await state(stranger, id)).toMatchObject({ error: { refusal: { kind: 'unknown' } } });
    expect(await zeroStatementsOf(database(), id)).toEqual([]);
  });
});
