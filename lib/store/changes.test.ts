import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { actAs, begin, done, look, makeOffice, type Office } from '../fixtures/office';
import { makePerson } from '../fixtures/people';
import type { CellValues } from '../report/report';
import type { How } from '../workflow/how';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';

ownDatabase();
afterAll(disconnect);

const cell = 'proactiveDisclosure/administrativePenalties/decisions';
const field = `cells.${cell}` as const;
let office: Office;
let colleague: Person;
let year = 2021;
let id: string;

beforeAll(async () => {
  office = await makeOffice('云山区水务局');
  ({ person: colleague } = await makePerson({ drafter: office.unitId }, '周敏'));
});

beforeEach(async () => {
  ({ id } = await begin(office, year++));
  await database().change.deleteMany({ where: { reportId: id } });
});

async function type(cells: CellValues, how: How = 'typed', person: Person = office.drafter): Promise<void> {
  const { report } = await look(office, id);
  const hows = Object.fromEntries(Object.keys(cells).map((address) => [`cells.${address}`, how]));
  done(await actAs(office, id).save(person, { cells: { ...report.cells, ...cells } }, hows));
}

async function recorded(): Promise<string[]> {
  const changes = await database().change.findMany({ where: { reportId: id }, orderBy: { id: 'asc' } });
  return changes.map(({ field, before, after, how, byName }) => `${field} ${before}→${after} ${how} ${byName}`);
}

describe('what is on record of a field', () => {
  test('is one change of one person at one go', async () => {
    await type({ [cell]: 1 });
    await type({ [cell]: 12 });
    await type({ [cell]: 123 });
    expect(await recorded()).toEqual([`${field} 0→123 typed 陈静`]);
  });

  test('is nothing where it came back to where it began', async () => {
    await type({ [cell]: 1 });
    await type({ [cell]: 0 });
    expect(await recorded()).toEqual([]);
  });

  test('tells apart people and ways', async () => {
    await type({ [cell]: 1 });
    await type({ [cell]: 2 }, 'pasted');
    await type({ [cell]: 3 }, 'typed', colleague);
    await type({ [cell]: 0 });
    expect(await recorded()).toEqual([
      `${field} 0→1 typed 陈静`,
      `${field} 1→2 pasted 陈静`,
      `${field} 2→3 typed 周敏`,
      `${field} 3→0 typed 陈静`,
    ]);
  });

  test('begins anew after ten minutes', async () => {
    await type({ [cell]: 1 });
    await database().change.updateMany({
      where: { reportId: id },
      data: { since: new Date(Date.now() - 10 * 60_000 - 1) },
    });
    await type({ [cell]: 2 });
    expect(await recorded()).toEqual([`${field} 0→1 typed 陈静`, `${field} 1→2 typed 陈静`]);
  });

  test('begins anew with each submission', async () => {
    const act = actAs(office, id);
    await type({ [cell]: 1 });
    done(await act.submit());
    // What is timed to the millisecond must not fall into one.
    const { at } = await database().submission.findFirstOrThrow({ where: { reportId: id } });
    await vi.waitUntil(() => Date.now() > at.getTime(), { interval: 1 });
    done(await act.withdraw());
    await type({ [cell]: 0 });
    expect(await recorded()).toEqual([`${field} 0→1 typed 陈静`, `${field} 1→0 typed 陈静`]);
  });

  test('is typed where nobody says how', async () => {
    const { report } = await look(office, id);
    done(await actAs(office, id).save(office.drafter, { cells: { ...report.cells, [cell]: 7 } }));
    expect(await recorded()).toEqual([`${field} 0→7 typed 陈静`]);
  });

  test('names a blank, not a zero', async () => {
    await type({ [cell]: null });
    expect(await recorded()).toEqual([`${field} 0→ typed 陈静`]);
  });
});

test('totals that followed are computed, and a blank among their parts leaves them blank', async () => {
  await type({ 'requests/newRequests/researchInstitution': 4 });
  expect(await recorded()).toEqual([
    'cells.requests/newRequests/researchInstitution 0→4 typed 陈静',
    'cells.requests/newRequests/total 2→6 computed 陈静',
  ]);
  await type({ 'requests/newRequests/researchInstitution': null }, 'pasted');
  expect(await recorded()).toEqual([
    'cells.requests/newRequests/researchInstitution 0→4 typed 陈静',
    'cells.requests/newRequests/total 2→ computed 陈静',
    'cells.requests/newRequests/researchInstitution 4→ pasted 陈静',
  ]);
});

test('a paste of many cells is kept whole, and carried on whole', async () => {
  const cells = (value: number) =>
    Object.fromEntries(
      ['newRequests', 'carriedOver', 'disclosed', 'partlyDisclosed'].flatMap((line) =>
        ['naturalPerson', 'commercialEnterprise', 'otherOrganization'].map((column) => [
          `requests/${line}/${column}`,
          value,
        ]),
      ),
    );
  await type(cells(5), 'pasted');
  const first = (await recorded()).length;
  await type(cells(6), 'pasted');
  const after = await recorded();
  expect(after).toHaveLength(first);
  expect(after.filter((each) => each.includes('pasted')).every((each) => /→6 pasted 陈静$/.test(each))).toBe(true);
});

test('title, date and prose are on record as the form shows them', async () => {
  const { report } = await look(office, id);
  done(
    await actAs(office, id).save(
      office.drafter,
      {
        title: '另一标题',
        date: '2026-01',
        preface: [
          { kind: 'heading', level: 2, text: '（一）概述' },
          { kind: 'paragraph', text: '全文。' },
        ],
        unreadable: { [cell]: '若干' },
        cells: { ...report.cells, [cell]: null },
      },
      { title: 'undone', preface: 'merged' },
    ),
  );
  expect(await recorded()).toEqual([
    `title ${report.title}→另一标题 undone 陈静`,
    'date →2026-01 typed 陈静',
    'preface →（一）概述\n全文。 merged 陈静',
    `${field} 0→若干 typed 陈静`,
  ]);
});
