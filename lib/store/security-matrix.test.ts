import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { makeUnit } from '../fixtures/people';
import { reportAt, somebody, standings, type Placed, type Standing } from '../fixtures/standing';
import { calls, contentOf } from '../fixtures/store-calls';
import { actions } from '../workflow/permissions';
import type { Role } from '../workflow/roles';
import { database, disconnect } from './connection';
import { loadIssuedFile } from './report-file';
import { createReport, undeleteReport } from './reports';

ownDatabase();
afterAll(disconnect);

/**
 * Who may do what, written down by hand and apart from the table that the program asks: for each action and standing of the report, those who
 * may. d drafter, 1 and 2 reviewer of that level, i issuer, c coordinator, m administrator, a auditor.
 */
const expected = `
                   draft  correction returned level1 level2 awaiting issued published
  view             d12ica d12ica     d12ica   d12ica d12ica d12ica   d12ica d12ica
  edit             d      d          d        -      -      -        -      -
  explain          d      d          d        -      -      -        -      -
  stateZero        d      d          d        -      -      -        -      -
  restoreSnapshot  d      d          d        -      -      -        -      -
  settleSuggestion d      d          d        -      -      -        -      -
  submit           d      d          d        -      -      -        -      -
  withdraw         -      -          -        d      -      -        -      -
  approve          -      -          -        1      2      -        -      -
  return           -      -          -        1      2      i        -      -
  issue            -      -          -        -      -      i        -      -
  publish          -      -          -        -      -      -        di     -
  correct          -      -          -        -      -      -        d      d
  abandonCorrection -     d          -        -      -      -        -      -
  comment          d      d          d        d12i   d12i   d12i     -      -
  resolveThread    d      d          d        d12i   d12i   d12i     -      -
  suggest          -      -          -        1      2      i        -      -
  snapshot         d      d          d        d      d      d        d      d
  delete           d      -          -        -      -      -        -      -
  manageUnits      m      m          m        m      m      m        m      m
  manageAccounts   m      m          m        m      m      m        m      m
  readLog          a      a          a        a      a      a        a      a
`;

/** Where somebody who may do it at another time is told something better than that the state is not right. */
const exceptions: Readonly<Record<string, string>> = {
  'approve level1 2': 'level',
  'return level1 2': 'level',
  'suggest level1 2': 'level',
  'approve level2 1': 'level',
  'return level2 1': 'level',
  'suggest level2 1': 'level',
  'withdraw level2 d': 'decided',
  'delete correction d': 'issued',
  'abandonCorrection draft d': 'neverIssued',
  'abandonCorrection returned d': 'neverIssued',
};

/** How far each of them reaches from where they are appointed. */
const reaches: Readonly<Record<string, readonly Where[]>> = {
  d: ['own'],
  1: ['own'],
  2: ['own'],
  i: ['own'],
  c: ['own', 'above'],
  m: ['own', 'above'],
  a: ['own', 'above', 'below', 'elsewhere'],
};

/** In which unit somebody is appointed, seen from the report's. */
const wheres = ['own', 'above', 'below', 'elsewhere'] as const;
type Where = (typeof wheres)[number];

const rolesOf: readonly (readonly [letter: string, role: Role, reviewLevel?: number])[] = [
  ['d', 'drafter'],
  ['1', 'reviewer', 1],
  ['2', 'reviewer', 2],
  ['i', 'issuer'],
  ['c', 'coordinator'],
  ['m', 'administrator'],
  ['a', 'auditor'],
];

const [head = '', ...lines] = expected.trim().split('\n');
const columns = head.trim().split(/\s+/);
const table = new Map(
  lines.map((line) => {
    const [action = '', ...cells] = line.trim().split(/\s+/);
    return [action, new Map(columns.map((column, index) => [column, cells[index] ?? '']))] as const;
  }),
);

/** The one right answer: `done`, `unknown` (told nothing), `role`, `state` or one of the exceptions; `gone` of a deleted report. */
function rightAnswer(action: string, standing: Standing, letter: string, where: Where | null): string {
  const reached = where !== null && (reaches[letter] ?? []).includes(where);
  const row = table.get(action);
  if (row === undefined) throw new Error(`Nothing is expected of ${action}`);
  const sees = reached && (table.get('view')?.get('draft') ?? '').includes(letter);
  const holds = reached && [...row.values()].some((letters) => letters.includes(letter));
  const ofReport = !['manageUnits', 'manageAccounts', 'readLog'].includes(action);
  if (action === 'readLog') return holds ? 'done' : 'unknown';
  if (standing === 'deleted' && ofReport) return action !== 'view' && (sees || holds) ? 'gone' : 'unknown';
  if (!holds) return sees ? 'role' : 'unknown';
  if (standing === 'deleted' || row.get(standing)?.includes(letter)) return 'done';
  return exceptions[`${action} ${standing} ${letter}`] ?? 'state';
}

/** The answer in one word: nothing at all and `unknown` tell the same. */
function wordOf(answer: unknown): string {
  if (answer === null) return 'unknown';
  const { ok, error } = answer as { ok?: boolean; error?: { kind: string; refusal?: { kind: string } } };
  if (ok !== false || error === undefined) return 'done';
  return error.refusal?.kind ?? error.kind;
}

let top: string, elsewhere: string;

beforeAll(async () => {
  top = await makeUnit('云山区人民政府', { kind: 'government' });
  elsewhere = await makeUnit('邻区人民政府', { kind: 'government' });
});

/** Everybody who might ask, each where they might be; and somebody who is nothing anywhere. */
async function everybody(at: Placed) {
  const unitAt: Record<Where, string> = { own: at.office.unitId, above: at.parentId, below: at.childId, elsewhere };
  const posted = rolesOf.flatMap(([letter, role, level]) =>
    wheres.map(async (where) => ({
      letter,
      where,
      person: await somebody(`${role} ${where}`, [[unitAt[where], role, level]]),
    })),
  );
  return [...(await Promise.all(posted)), { letter: '-', where: null, person: await somebody('nobody', []) }];
}

/** What a refusal must leave as it was. */
async function traces(): Promise<object> {
  const [reports, submissions, decisions, threads, messages, events, changes, snapshots, statements] =
    await Promise.all([
      database().report.aggregate({ _sum: { version: true }, _count: true }),
      database().submission.count(),
      database().decision.count(),
      database().thread.count({ where: { resolvedAt: null, suggestionState: 'open' } }),
      database().message.count(),
      database().auditEvent.count(),
      database().change.count(),
      database().snapshot.count(),
      database().explanation.count(),
    ]);
  return { reports, submissions, decisions, threads, messages, events, changes, snapshots, statements };
}

describe('every function of the store gives everybody the one right answer', () => {
  let cases = 0;
  afterAll(() => console.info(`security matrix: ${cases} cases`));

  test('and of every action something is expected', () => {
    const elsewhereTested = ['create', 'undelete'];
    expect([...table.keys(), ...elsewhereTested].toSorted()).toEqual([...actions].toSorted());
    expect(new Set([...calls.map(([, action]) => action), ...elsewhereTested])).toEqual(new Set(actions));
    for (const row of table.values()) expect([...row.values()].every((letters) => letters !== '')).toBe(true);
  });

  test.each(standings)('of a report that is %s', { timeout: 240_000 }, async (standing) => {
    const at = await reportAt(standing, top);
    const people = await everybody(at);
    const all = calls.flatMap(([name, action, call]) =>
      people.map((each) => ({
        name,
        action,
        call,
        ...each,
        right: rightAnswer(action, standing, each.letter, each.where),
      })),
    );
    const wrong: string[] = [];
    const ask = async ({ name, call, letter, where, person, right }: (typeof all)[number], of: Placed) => {
      const word = wordOf(await call(person, of));
      if (word !== right) wrong.push(`${name} by ${letter} ${where ?? ''}: ${word}, not ${right}`);
    };
    const before = await traces();
    await inTurns(
      all.filter(({ right }) => right !== 'done'),
      (each) => ask(each, at),
    );
    expect(wrong).toEqual([]);
    expect(await traces()).toEqual(before);
    // What is done needs a report of its own each time, and somebody who is in its unit what they are in the first.
    await inTurns(
      all.filter(({ right }) => right === 'done'),
      async (each) => {
        const reads = ['view', 'readLog'].includes(each.action);
        const fresh = reads ? at : await reportAt(standing, top);
        const [, role, level] = rolesOf.find(([letter]) => letter === each.letter) ?? [];
        const moves = !reads && each.where === 'own' && role !== undefined;
        const person = moves ? await somebody('moved', [[fresh.office.unitId, role, level]]) : each.person;
        await ask({ ...each, person }, fresh);
      },
    );
    expect(wrong).toEqual([]);
    cases += all.length;
  });

  test('where a report is begun or brought back', { timeout: 120_000 }, async () => {
    const at = await reportAt('draft', top);
    const report = { ...contentOf(at), year: 2030 };
    const people = await everybody(at);
    for (const { letter, where, person } of people) {
      const sees = where !== null && (reaches[letter] ?? []).includes(where) && 'd12ica'.includes(letter);
      const right = letter === 'd' && where === 'own' ? 'done' : sees ? 'role' : 'unknown';
      const created = await createReport(person, at.office.unitId, report);
      expect([letter, where, wordOf(created)]).toEqual([letter, where, right]);
      // Of a report that is there, whoever sees it is told that it is not deleted.
      expect(wordOf(await undeleteReport(person, at.id))).toBe(sees ? 'gone' : 'unknown');
      const deleted = await reportAt('deleted', top);
      const near = { own: deleted.office.unitId, below: deleted.childId, above: top, elsewhere } as const;
      const post =
        where === null
          ? []
          : person.appointments.map(({ role, reviewLevel }) => [near[where], role, reviewLevel] as const);
      expect([letter, where, wordOf(await undeleteReport(await somebody('moved', post), deleted.id))]).toEqual([
        letter,
        where,
        right,
      ]);
      cases += 3;
    }
    await database().unit.update({ where: { id: at.office.unitId }, data: { abolishedOn: new Date('2026-01-01') } });
    const drafter = people.find(({ letter, where }) => letter === 'd' && where === 'own');
    if (drafter === undefined) throw new Error('no drafter');
    expect(wordOf(await createReport(drafter.person, at.office.unitId, { ...report, year: 2031 }))).toBe('abolished');
  });
});

/** A few at a time: the pool has so many connections, and each waits for the others' locks. */
async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += 8) await Promise.all(items.slice(from, from + 8).map(work));
}

test('what was issued is served to whoever sees the report, and to nobody else', async () => {
  const at = await reportAt('issued', top);
  for (const { letter, where, person } of await everybody(at)) {
    const sees = where !== null && (reaches[letter] ?? []).includes(where) && 'd12ica'.includes(letter);
    expect([letter, where, (await loadIssuedFile(person, at.id, 1, 'pdf')) !== null]).toEqual([letter, where, sees]);
  }
});
