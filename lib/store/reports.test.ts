import fc from 'fast-check';
import pg from 'pg';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { templateOfEdition } from '../../templates/choose';
import { newReport } from '../report/new-report';
import type { ProseBlock, Report } from '../report/report';
import { disconnect } from './connection';
import { createReport, deleteReport, listReports, loadReport, restoreReport, saveReport } from './reports';

ownDatabase();
afterAll(disconnect);

const template = templateOfEdition('2021');
if (template === null) throw new Error('no edition 2021');
const blank = newReport(template, { name: '云山区水务局', kind: 'department' }, 2023);

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
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
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
    unreadable: fc.dictionary(address, text, plain),
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
    fc.asyncProperty(anyReport, anyReport, async (first, second) => {
      const { id, version } = await createReport(first);
      expect((await loadReport(id))?.report).toStrictEqual(first);
      await saveReport(id, version, second);
      expect((await loadReport(id))?.report).toStrictEqual(second);
    }),
    { numRuns: 60 },
  );
});

describe('a save', () => {
  test('carries the version it saw and gives the next', async () => {
    const { id, version, updatedAt } = await createReport(blank);
    const saved = await saveReport(id, version, { ...blank, title: '改过的标题' });
    expect(saved).toMatchObject({ ok: true, value: { version: version + 1 } });
    const loaded = await loadReport(id);
    expect(loaded).toMatchObject({ version: version + 1, report: { title: '改过的标题' } });
    expect(loaded?.updatedAt.getTime()).toBeGreaterThanOrEqual(updatedAt.getTime());
  });

  test('is refused when somebody saved since, and shows theirs', async () => {
    const { id, version } = await createReport(blank);
    await saveReport(id, version, { ...blank, title: '先保存的' });
    const late = await saveReport(id, version, { ...blank, title: '后保存的' });
    expect(late).toMatchObject({
      ok: false,
      error: { kind: 'stale', current: { version: version + 1, report: { title: '先保存的' } } },
    });
    expect((await loadReport(id))?.report.title).toBe('先保存的');
  });

  test('of many at once, one wins', async () => {
    const { id, version } = await createReport(blank);
    const saves = await Promise.all(
      Array.from({ length: 8 }, (_, index) => saveReport(id, version, { ...blank, title: `第 ${index} 次` })),
    );
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await loadReport(id))?.version).toBe(version + 1);
  });

  test('of a report that is deleted or unknown says that it is gone', async () => {
    const { id, version } = await createReport(blank);
    await deleteReport(id);
    expect(await saveReport(id, version, blank)).toEqual({ ok: false, error: { kind: 'gone' } });
    expect(await saveReport('01890a5d-ac96-774b-bcce-b302099a8057', 1, blank)).toMatchObject({ ok: false });
    expect(await saveReport('no id', 1, blank)).toMatchObject({ ok: false });
  });
});

describe('a save that the database cannot do', () => {
  test('for want of space says so, and leaves what stood', async () => {
    const { id, version } = await createReport(blank);
    await administer(
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql
       AS $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$`,
    );
    await administer('CREATE TRIGGER full_disk BEFORE UPDATE ON "Report" EXECUTE FUNCTION full_disk()');
    const refused = await saveReport(id, version, { ...blank, title: '存不下的' });
    await administer('DROP TRIGGER full_disk ON "Report"');
    expect(refused).toEqual({ ok: false, error: { kind: 'unavailable', outage: 'diskFull' } });
    expect((await loadReport(id))?.report).toEqual(blank);
    expect(await saveReport(id, version, { ...blank, title: '存得下了' })).toMatchObject({ ok: true });
  });

  test('because it is gone says so, and is done when it is back', async () => {
    const { id, version } = await createReport(blank);
    const url = new URL(ownUrl());
    await disconnect();
    process.env['DATABASE_URL'] = Object.assign(new URL(url), { port: '1' }).href;
    const refused = await saveReport(id, version, blank);
    await disconnect();
    process.env['DATABASE_URL'] = url.href;
    expect(refused).toEqual({ ok: false, error: { kind: 'unavailable', outage: 'unreachable' } });
    expect(await saveReport(id, version, blank)).toMatchObject({ ok: true });
  });
});

test('a deleted report leaves the list and comes back as it was', async () => {
  const { id } = await createReport(blank);
  const before = await loadReport(id);
  expect(await deleteReport(id)).toBe(true);
  expect(await loadReport(id)).toBeNull();
  expect((await listReports()).map((stored) => stored.id)).not.toContain(id);
  expect(await deleteReport(id)).toBe(false);
  expect(await restoreReport(id)).toBe(true);
  expect(await loadReport(id)).toEqual(before);
  expect(await restoreReport(id)).toBe(false);
});

test('the list begins with the last saved', async () => {
  const first = await createReport(blank);
  const second = await createReport(blank);
  // A save is timed to the millisecond, and two within one stand in no order.
  await vi.waitUntil(() => Date.now() > second.updatedAt.getTime(), { interval: 1 });
  await saveReport(first.id, first.version, { ...blank, title: '刚改过' });
  const ids = (await listReports()).map(({ id }) => id);
  expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
});

test('an id that is none finds nothing', async () => {
  for (const id of ['', 'x', "' OR 1=1", '\0']) expect(await loadReport(id)).toBeNull();
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
