import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { makePerson, makeUnit } from '../fixtures/people';
import { officialDay } from '../people/official-day';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';
import { abolishUnit, changeUnit, createUnit, listManagedUnits, listUnits, reinstateUnit } from './units';

ownDatabase();
afterAll(disconnect);

const settings = { name: '区水务局', kind: 'department', level: 'county', reviewLevels: 2, relaxed: false } as const;
const unknown = { kind: 'refused', refusal: { kind: 'unknown' } };
const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057';

let county: string;
let bureau: string;
let brook: string;
let foreign: string;
let head: Person;
let ofBureau: Person;

beforeAll(async () => {
  county = await makeUnit('云山区人民政府', { kind: 'government' });
  bureau = await makeUnit('区农业局', { parentId: county });
  brook = await makeUnit('河道所', { parentId: bureau });
  foreign = await makeUnit('青禾区人民政府', { kind: 'government' });
  head = (await makePerson({ administrator: county }, '周敏')).person;
  ofBureau = (await makePerson({ administrator: bureau }, '吴刚')).person;
});

async function made(name: string, parentId = county): Promise<string> {
  const result = await createUnit(head, { ...settings, name, parentId });
  if (!result.ok) throw new Error(`${name} was refused: ${result.error.kind}`);
  return result.value.id;
}

async function logOf(id: string): Promise<string[]> {
  const events = await database().auditEvent.findMany({
    where: { subject: `unit/${id}` },
    orderBy: { sequence: 'asc' },
  });
  return events.map(({ action }) => action);
}

describe('the list of units', () => {
  test('shows an administrator what is below, a coordinator alike, and others their own', async () => {
    const namesOf = async (person: Person) => (await listUnits(person)).map(({ name }) => name);
    expect(await namesOf(ofBureau)).toEqual(['区农业局', '河道所']);
    expect(await namesOf((await makePerson({ coordinator: bureau })).person)).toEqual(['区农业局', '河道所']);
    expect(await namesOf((await makePerson({ drafter: bureau })).person)).toEqual(['区农业局']);
    expect(await namesOf((await makePerson({ auditor: bureau })).person)).toContain('青禾区人民政府');
    expect(await namesOf((await makePerson()).person)).toEqual([]);
  });

  test('of what is administered is empty for who administers nothing', async () => {
    const { person } = await makePerson({ auditor: county, coordinator: county, drafter: county });
    expect(await listManagedUnits(person)).toEqual([]);
  });
});

describe('a new unit', () => {
  test('has the settings it was given, and stands in the log', async () => {
    const id = await made('区水务局');
    expect(await listManagedUnits(head)).toContainEqual({ ...settings, id, parentId: county, abolishedOn: null });
    expect(await logOf(id)).toEqual(['createUnit']);
  });

  test('cannot have the name of another one beside it', async () => {
    await made('区民政局');
    expect(await createUnit(head, { ...settings, name: '区民政局', parentId: county })).toEqual({
      ok: false,
      error: { kind: 'nameTaken', abolished: false },
    });
    expect(await createUnit(head, { ...settings, name: '区民政局', parentId: bureau })).toMatchObject({ ok: true });
  });

  test.each(['foreign', 'above', 'nowhere', 'no id'] as const)(
    'is refused to who does not administer the unit above: %s',
    async (where) => {
      const parentId = { foreign, above: county, nowhere, 'no id': "' OR 1=1" }[where];
      expect(await createUnit(ofBureau, { ...settings, parentId })).toEqual({ ok: false, error: unknown });
    },
  );

  test('is refused to every role but the administrator', async () => {
    const { person } = await makePerson({
      drafter: county,
      reviewer: county,
      issuer: county,
      coordinator: county,
      auditor: county,
    });
    expect(await createUnit(person, { ...settings, parentId: county })).toEqual({
      ok: false,
      error: { kind: 'refused', refusal: { kind: 'role', action: 'manageUnits' } },
    });
  });

  test('is refused to who is an administrator no more, whatever the session says', async () => {
    const { person } = await makePerson({ administrator: bureau });
    await database().appointment.deleteMany({ where: { userId: person.id } });
    expect(await createUnit(person, { ...settings, parentId: bureau })).toEqual({ ok: false, error: unknown });
    const disabled = await makePerson({ administrator: bureau });
    await database().user.update({ where: { id: disabled.person.id }, data: { disabledAt: new Date() } });
    expect(await createUnit(disabled.person, { ...settings, parentId: bureau })).toEqual({ ok: false, error: unknown });
  });
});

describe('a change of a unit', () => {
  test('says in the log what it was and is', async () => {
    const id = await made('区科技局');
    const after = { ...settings, name: '区科学技术局', reviewLevels: 3, relaxed: true };
    expect(await changeUnit(head, { ...after, id, parentId: county })).toMatchObject({ ok: true });
    const event = await database().auditEvent.findFirstOrThrow({
      where: { subject: `unit/${id}`, action: 'changeUnit' },
    });
    expect(JSON.parse(event.detail)).toEqual({
      name: { before: '区科技局', after: '区科学技术局' },
      reviewLevels: { before: 2, after: 3 },
      relaxed: { before: false, after: true },
    });
  });

  test('that changes nothing leaves no trace', async () => {
    const id = await made('区统计局');
    expect(await changeUnit(head, { ...settings, name: '区统计局', id, parentId: county })).toMatchObject({ ok: true });
    expect(await logOf(id)).toEqual(['createUnit']);
  });

  test('moves it with all below it, but not below itself', async () => {
    const [office, team] = [await made('区城管局'), await made('区园林所')];
    const moved = { ...settings, name: '区园林所', id: team, parentId: office };
    expect(await changeUnit(head, moved)).toMatchObject({ ok: true });
    expect(await logOf(team)).toEqual(['createUnit', 'moveUnit']);
    expect(await changeUnit(head, { ...settings, name: '区城管局', id: office, parentId: team })).toEqual({
      ok: false,
      error: { kind: 'cycle' },
    });
  });

  test('cannot move the top of what one administers, nor anything out of it', async () => {
    const own = { ...settings, name: '区农业局', id: bureau };
    expect(await changeUnit(ofBureau, { ...own, parentId: foreign })).toEqual({ ok: false, error: { kind: 'top' } });
    expect(await changeUnit(ofBureau, { ...own, parentId: null })).toEqual({ ok: false, error: { kind: 'top' } });
    const below = { ...settings, name: '河道所', id: brook };
    expect(await changeUnit(ofBureau, { ...below, parentId: county })).toEqual({ ok: false, error: unknown });
    expect(await changeUnit(ofBureau, { ...below, parentId: null })).toEqual({ ok: false, error: { kind: 'top' } });
  });

  test('keeps a review level at which a report waits', async () => {
    const id = await made('区审计局');
    const empty = { preface: [], cells: {}, printedTotals: {}, unreadable: {}, narrative: {} };
    const named = { edition: '2021', year: 2025, agencyName: '区审计局', agencyKind: 'department', title: '报告' };
    await database().report.create({ data: { ...empty, ...named, unitId: id, state: 'inReview', reviewLevel: 2 } });
    expect(await changeUnit(head, { ...settings, name: '区审计局', reviewLevels: 1, id, parentId: county })).toEqual({
      ok: false,
      error: { kind: 'levelInUse', count: 1 },
    });
  });
});

describe('an abolished unit', () => {
  const on = '2024-03-01';

  test('stays, dated, and takes no unit below it', async () => {
    const id = await made('区科工商信局');
    expect(await abolishUnit(head, { id, on })).toMatchObject({ ok: true });
    expect(await listManagedUnits(head)).toContainEqual(expect.objectContaining({ id, abolishedOn: on }));
    const below = { ...settings, name: '信息所', parentId: id };
    expect(await createUnit(head, below)).toEqual({ ok: false, error: { kind: 'abolished' } });
    expect(await createUnit(head, { ...settings, name: '区科工商信局', parentId: county })).toEqual({
      ok: false,
      error: { kind: 'nameTaken', abolished: true },
    });
    expect(await reinstateUnit(head, id)).toMatchObject({ ok: true });
    expect(await logOf(id)).toEqual(['createUnit', 'abolishUnit', 'changeUnit']);
  });

  test('has no standing unit below it, is no top, and ends no later than today', async () => {
    const id = await made('区粮食局');
    const child = await made('粮库', id);
    expect(await abolishUnit(head, { id, on })).toEqual({ ok: false, error: { kind: 'hasChildren', count: 1 } });
    expect(await abolishUnit(head, { id: child, on: officialDay(new Date(Date.now() + 2 * 86_400_000)) })).toEqual({
      ok: false,
      error: { kind: 'notYet' },
    });
    expect(await abolishUnit(head, { id: county, on })).toEqual({ ok: false, error: { kind: 'top' } });
    expect(await abolishUnit(ofBureau, { id: bureau, on })).toEqual({ ok: false, error: { kind: 'top' } });
    await abolishUnit(head, { id: child, on });
    await abolishUnit(head, { id, on });
    expect(await reinstateUnit(head, child)).toEqual({ ok: false, error: { kind: 'abolished' } });
  });

  test('is made so by nobody from outside', async () => {
    expect(await abolishUnit(ofBureau, { id: foreign, on })).toEqual({ ok: false, error: unknown });
    expect(await reinstateUnit(ofBureau, foreign)).toEqual({ ok: false, error: unknown });
  });
});
