import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { template2021 as template } from '../../templates/2021';
import { templateOf } from '../../templates/choose';
import { makePerson, makeUnit } from '../fixtures/people';
import { newReport } from '../report/new-report';
import type { ProseBlock, Report } from '../report/report';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';
import { listDeletedReports } from './deleted-reports';
import {
  createReport,
  deleteReport,
  listDraftingUnits,
  listReports,
  saveReport,
  undeleteReport,
  viewReport,
  type StoredReport,
} from './reports';

ownDatabase();
afterAll(disconnect);

const agency = { name: '云山区水务局', kind: 'department' } as const;
let unitId: string;
let clerk: Person, colleague: Person, stranger: Person;

beforeAll(async () => {
  unitId = await makeUnit(agency.name);
  ({ person: clerk } = await makePerson({ drafter: unitId }, '陈静'));
  ({ person: colleague } = await makePerson({ drafter: unitId }, '周敏'));
  ({ person: stranger } = await makePerson({ drafter: await makeUnit('云山区财政局') }, '孙伟'));
});

let year = 2021;
/** A new report of the unit, of a year of its own. */
async function begin(change: Partial<Report> = {}): Promise<StoredReport> {
  if (year > 2090) throw new Error('no years left');
  const created = await createReport(clerk, unitId, { ...newReport(template, agency, year++), ...change });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  return created.value;
}

/** Saves a change of a report over the version it was. */
function save({ id, version, report }: StoredReport, change: Partial<Report>, person: Person = clerk) {
  return saveReport(person, { id, seenVersion: version, template, report: { ...report, ...change }, hows: {} });
}

const plain = { noNullPrototype: true } as const;
/** Null characters are dropped at every edge. */
const text = fc.string({ unit: 'binary', maxLength: 40 }).map((typed) => typed.replaceAll('\0', ''));
const prose = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), text }, plain),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2, 3, 4), text }, plain),
  ) satisfies fc.Arbitrary<ProseBlock>,
  { maxLength: 4 },
);
const address = fc.constantFrom(...template.cells.keys());
const value = fc.oneof(
  fc.maxSafeInteger(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
    .map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.constantFrom('0', '59237.2449', '24252.311082', '99999999999999999999.123456789012345678901', null),
);
const cells = fc.dictionary(address, value, plain);

const anyReport: fc.Arbitrary<Report> = fc.record(
  {
    edition: fc.constantFrom('2019', '2021'),
    year: fc.integer({ min: 2019, max: 2099 }),
    agency: fc.record(
      {
        name: text,
        kind: fc.constantFrom('department', 'government', 'township', 'governmentOffice'),
        level: fc.constantFrom('national', 'province', 'city', 'county', 'township'),
      },
      { requiredKeys: ['name', 'kind'], noNullPrototype: true },
    ),
    title: text,
    date: fc.constantFrom('2024-01', '2024-01-31'),
    preface: prose,
    cells,
    printedTotals: cells,
    unreadable: fc.dictionary(fc.oneof(address, fc.constant('date' as const)), text, plain),
    narrative: fc.dictionary(fc.constantFrom('overview', 'problemsAndImprovements', 'otherMatters'), prose, plain),
  },
  {
    requiredKeys: [
      'edition',
      'year',
      'agency',
      'title',
      'preface',
      'cells',
      'printedTotals',
      'unreadable',
      'narrative',
    ],
    noNullPrototype: true,
  },
);

test('everything typed comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, anyReport, async (first, then) => {
      const { name, ...settings } = first.agency;
      const own = await database().unit.create({ data: { ...settings, name } });
      const drafter = {
        ...clerk,
        appointments: [{ unitId: own.id, role: 'drafter', reviewLevel: 0, duty: null }] as const,
      };
      const created = await createReport(drafter, own.id, first);
      if (!created.ok) throw new Error(JSON.stringify(created.error));
      const { id, version } = created.value;
      expect((await viewReport(drafter, id))?.report).toStrictEqual(first);
      const second = { ...then, agency: first.agency, year: first.year, edition: first.edition };
      await saveReport(drafter, { id, seenVersion: version, template: templateOf(first), report: second, hows: {} });
      expect((await viewReport(drafter, id))?.report).toStrictEqual(second);
    }),
    { numRuns: 60 },
  );
});

describe('a new report', () => {
  test('is of its unit, whatever agency it names', async () => {
    const { id, report } = await begin({ agency: { name: '别的局', kind: 'government', level: 'city' } });
    expect(report.agency).toEqual(agency);
    expect(await viewReport(clerk, id)).toMatchObject({ unitId, version: 1, state: 'draft', report: { agency } });
  });

  test('is the only one of its unit and year', async () => {
    const { id, report } = await begin();
    expect(await createReport(colleague, unitId, report)).toEqual({
      ok: false,
      error: { kind: 'exists', reportId: id },
    });
  });

  test('of many begun at once is one', async () => {
    const report = newReport(template, agency, 2095);
    const created = await Promise.all(Array.from({ length: 6 }, () => createReport(clerk, unitId, report)));
    const [id] = created.flatMap((each) => (each.ok ? [each.value.id] : []));
    expect(created.filter(({ ok }) => ok)).toHaveLength(1);
    expect(created.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 5 }, () => ({ ok: false, error: { kind: 'exists', reportId: id } })),
    );
  });

  test('is begun by drafters of the unit alone, and in none that was abolished', async () => {
    const report = newReport(template, agency, 2096);
    const unknown = { ok: false, error: { kind: 'refused', refusal: { kind: 'unknown' } } };
    expect(await createReport(stranger, unitId, report)).toEqual(unknown);
    for (const id of ['01890a5d-ac96-774b-bcce-b302099a8057', 'no id', ''])
      expect(await createReport(clerk, id, report)).toEqual(unknown);
    const { person: reviewer } = await makePerson({ reviewer: unitId });
    expect(await createReport(reviewer, unitId, report)).toMatchObject({ error: { refusal: { kind: 'role' } } });

    const old = await makeUnit('云山区水利局');
    const { person: drafter } = await makePerson({ drafter: [old, unitId] });
    expect((await listDraftingUnits(drafter)).map(({ id }) => id).toSorted()).toEqual([old, unitId].toSorted());
    await database().unit.update({ where: { id: old }, data: { abolishedOn: new Date('2026-01-01') } });
    expect(await createReport(drafter, old, report)).toMatchObject({ error: { refusal: { kind: 'abolished' } } });
    expect(await listDraftingUnits(drafter)).toEqual([{ id: unitId, agency }]);
  });

  test('read from a file has each of its figures and texts on record as imported', async () => {
    const { id } = await begin({
      cells: { 'requests/newRequests/naturalPerson': 3 },
      unreadable: { 'requests/carriedOver/naturalPerson': '若干', date: '明年' },
      printedTotals: { 'requests/newRequests/total': 4 },
      narrative: { overview: [{ kind: 'paragraph', text: '全年公开信息三百条。' }], otherMatters: [] },
    });
    const changes = await database().change.findMany({ where: { reportId: id }, orderBy: { field: 'asc' } });
    expect(changes.map(({ field, before, after, how, byName }) => [field, before, after, how, byName])).toEqual([
      ['cells.requests/carriedOver/naturalPerson', '', '若干', 'imported', '陈静'],
      ['cells.requests/newRequests/naturalPerson', '', '3', 'imported', '陈静'],
      ['date', '', '明年', 'imported', '陈静'],
      ['narrative.overview', '', '全年公开信息三百条。', 'imported', '陈静'],
      ['printed.requests/newRequests/total', '', '4', 'imported', '陈静'],
    ]);
  });
});

describe('a save', () => {
  test('carries the version it saw and gives the next', async () => {
    const stored = await begin();
    expect(await save(stored, { title: '改过的标题' })).toMatchObject({
      ok: true,
      value: { version: stored.version + 1 },
    });
    const loaded = await viewReport(clerk, stored.id);
    expect(loaded).toMatchObject({ version: stored.version + 1, report: { title: '改过的标题' } });
    expect(loaded?.updatedAt.getTime()).toBeGreaterThanOrEqual(stored.updatedAt.getTime());
  });

  test('is refused when somebody saved since, and shows theirs and who they are', async () => {
    const stored = await begin();
    await save(stored, { title: '先保存的' }, colleague);
    expect(await save(stored, { title: '后保存的' })).toMatchObject({
      ok: false,
      error: { kind: 'stale', by: '周敏', current: { version: stored.version + 1, report: { title: '先保存的' } } },
    });
    expect((await viewReport(clerk, stored.id))?.report.title).toBe('先保存的');
  });

  test('of many at once, one wins', async () => {
    const stored = await begin();
    const saves = await Promise.all(Array.from({ length: 8 }, (_, index) => save(stored, { title: `第 ${index} 次` })));
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await viewReport(clerk, stored.id))?.version).toBe(stored.version + 1);
  });

  test('never makes it a report of another agency, year or edition', async () => {
    const stored = await begin();
    const other = { ok: false, error: { kind: 'otherReport' } };
    expect(await save(stored, { year: 2024 + stored.report.year })).toEqual(other);
    expect(await save(stored, { agency: { name: '别的局', kind: 'department' } })).toEqual(other);
    expect(await save(stored, { agency: { ...agency, level: 'city' } })).toEqual(other);
    expect(await save(stored, { edition: '2019' })).toEqual(other);
    expect(await viewReport(clerk, stored.id)).toEqual(stored);
  });

  test('of a report that is deleted says so, of an unknown one nothing', async () => {
    const stored = await begin();
    await deleteReport(clerk, stored.id);
    expect(await save(stored, {})).toEqual({ ok: false, error: { kind: 'gone' } });
    const unknown = { ok: false, error: { kind: 'refused', refusal: { kind: 'unknown' } } };
    expect(await save(stored, {}, stranger)).toEqual(unknown);
    expect(await save({ ...stored, id: '01890a5d-ac96-774b-bcce-b302099a8057' }, {})).toEqual(unknown);
    expect(await save({ ...stored, id: 'no id' }, {})).toEqual(unknown);
  });
});

describe('a save that the database cannot do', () => {
  test('for want of space says so, and leaves what stood', async () => {
    const stored = await begin();
    await administer(
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql
       AS $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$`,
    );
    await administer('CREATE TRIGGER full_disk BEFORE UPDATE ON "Report" EXECUTE FUNCTION full_disk()');
    const refused = await save(stored, { title: '存不下的' });
    await administer('DROP TRIGGER full_disk ON "Report"');
    expect(refused).toEqual({ ok: false, error: { kind: 'unavailable', outage: 'diskFull' } });
    expect(await viewReport(clerk, stored.id)).toEqual(stored);
    expect(await save(stored, { title: '存得下了' })).toMatchObject({ ok: true });
  });

  test('because it is gone says so, and is done when it is back', async () => {
    const stored = await begin();
    const url = new URL(ownUrl());
    await disconnect();
    process.env['DATABASE_URL'] = Object.assign(new URL(url), { port: '1' }).href;
    const refused = await save(stored, {});
    await disconnect();
    process.env['DATABASE_URL'] = url.href;
    expect(refused).toEqual({ ok: false, error: { kind: 'unavailable', outage: 'unreachable' } });
    expect(await save(stored, {})).toMatchObject({ ok: true });
  });
});

describe('a deleted report', () => {
  test('leaves the list and comes back as it was', async () => {
    const { id } = await begin();
    const before = await viewReport(clerk, id);
    expect(await deleteReport(clerk, id)).toEqual({ ok: true, value: null });
    expect(await viewReport(clerk, id)).toBeNull();
    expect((await listReports(clerk)).map((stored) => stored.id)).not.toContain(id);
    expect((await listDeletedReports(clerk)).map((deleted) => deleted.id)).toContain(id);
    expect(await listDeletedReports(stranger)).toEqual([]);
    expect(await deleteReport(clerk, id)).toEqual({ ok: false, error: { kind: 'gone' } });
    expect(await undeleteReport(clerk, id)).toEqual({ ok: true, value: null });
    expect(await viewReport(clerk, id)).toEqual(before);
    expect(await undeleteReport(clerk, id)).toEqual({ ok: false, error: { kind: 'gone' } });
  });

  test('does not come back beside another of its year', async () => {
    const { id, report } = await begin();
    await deleteReport(clerk, id);
    const next = await createReport(clerk, unitId, report);
    if (!next.ok) throw new Error(JSON.stringify(next.error));
    expect(await undeleteReport(clerk, id)).toEqual({
      ok: false,
      error: { kind: 'exists', reportId: next.value.id },
    });
  });
});

test('the list begins with the last saved', async () => {
  const first = await begin();
  const second = await begin();
  // A save is timed to the millisecond, and two within one stand in no order.
  await vi.waitUntil(() => Date.now() > second.updatedAt.getTime(), { interval: 1 });
  await save(first, { title: '刚改过' });
  const ids = (await listReports(clerk)).map(({ id }) => id);
  expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
});

test('nobody sees what they have no part in', async () => {
  const { id } = await begin();
  const above = await makeUnit('云山区人民政府');
  await database().unit.update({ where: { id: unitId }, data: { parentId: above } });
  const sees = async (person: Person) => [
    (await viewReport(person, id)) !== null,
    (await listReports(person)).some((stored) => stored.id === id),
  ];
  const { person: coordinator } = await makePerson({ coordinator: above });
  const { person: auditor } = await makePerson({ auditor: await makeUnit('审计局') });
  const { person: upper } = await makePerson({ drafter: above, reviewer: above, issuer: above });
  const { person: administrator } = await makePerson({ administrator: above });
  expect(await sees(coordinator)).toEqual([true, true]);
  expect(await sees(auditor)).toEqual([true, true]);
  expect(await sees(upper)).toEqual([false, false]);
  expect(await sees(administrator)).toEqual([false, false]);
  expect(await sees(stranger)).toEqual([false, false]);
});

test('an id that is none finds nothing', async () => {
  for (const id of ['', 'x', "' OR 1=1", '\0']) expect(await viewReport(clerk, id)).toBeNull();
});

function ownUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (url === undefined) throw new Error('The tests have no database');
  return url;
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
