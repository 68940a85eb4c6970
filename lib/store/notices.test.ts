import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { makePerson, makeUnit } from '../fixtures/people';
import type { Person } from '../workflow/roles';
import { database, disconnect } from './connection';
import { countUnread, listNotices, markNoticesRead, noticesAPage, notify, type Recipients } from './notices';

ownDatabase();
afterAll(disconnect);

let drafter: Person, first: Person, second: Person, both: Person, disabled: Person;
let unitId: string;

beforeAll(async () => {
  unitId = await makeUnit('云山区水务局');
  const other = await makeUnit('云山区财政局');
  ({ person: drafter } = await makePerson({ drafter: unitId }));
  ({ person: first } = await makePerson({ reviewer: unitId }));
  ({ person: second } = await makePerson({ reviewer2: unitId, reviewer: other }));
  ({ person: both } = await makePerson({ drafter: unitId, reviewer: unitId }));
  ({ person: disabled } = await makePerson({ drafter: unitId }));
  await database().user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
});

const tell = (to: Recipients[], by: Person | null = null) =>
  database().$transaction((tx) =>
    notify(tx, { to, kind: 'submitted', reportId: null, facts: { title: '报告', byName: '陈静' }, by }),
  );

async function toldSince(work: () => Promise<void>): Promise<string[]> {
  const before = new Set((await database().notice.findMany()).map(({ id }) => id));
  await work();
  const after = await database().notice.findMany();
  return after.flatMap(({ id, userId }) => (before.has(id) ? [] : [userId])).toSorted();
}

const ids = (...people: Person[]) => people.map(({ id }) => id).toSorted();

describe('notify', () => {
  test('tells everybody who holds the role in the unit, reviewers of one level where it is named', async () => {
    expect(await toldSince(() => tell([{ unitId, role: 'drafter' }]))).toEqual(ids(drafter, both));
    expect(await toldSince(() => tell([{ unitId, role: 'reviewer' }]))).toEqual(ids(first, second, both));
    expect(await toldSince(() => tell([{ unitId, role: 'reviewer', reviewLevel: 1 }]))).toEqual(ids(first, both));
    expect(await toldSince(() => tell([{ unitId, role: 'reviewer', reviewLevel: 2 }]))).toEqual(ids(second));
  });

  test('tells each person once, not who did it and nobody who is disabled', async () => {
    const everybody: Recipients[] = [
      { unitId, role: 'drafter' },
      { unitId, role: 'reviewer', reviewLevel: 1 },
      { userIds: [drafter.id, second.id, disabled.id] },
    ];
    expect(await toldSince(() => tell(everybody, first))).toEqual(ids(drafter, second, both));
    expect(await toldSince(() => tell([{ userIds: [] }]))).toEqual([]);
  });
});

describe('notices', () => {
  test('are read by whom they are for, page by page, and marked read by them alone', async () => {
    const { person } = await makePerson({ issuer: unitId });
    for (let told = 0; told < noticesAPage + 3; told += 1) await tell([{ userIds: [person.id] }]);
    const [one, two] = [await listNotices(person), await listNotices(person, 2)];
    expect([one.notices.length, two.notices.length, one.total]).toEqual([noticesAPage, 3, noticesAPage + 3]);
    expect(await countUnread(person)).toBe(noticesAPage + 3);
    const [latest] = one.notices;
    if (latest === undefined) throw new Error('none');
    await markNoticesRead(drafter, [latest.id]);
    await markNoticesRead(drafter, 'all');
    expect(await countUnread(person)).toBe(noticesAPage + 3);
    await markNoticesRead(person, [latest.id, 'no id']);
    expect(await countUnread(person)).toBe(noticesAPage + 2);
    const readAt = (await listNotices(person)).notices[0]?.readAt;
    await markNoticesRead(person, 'all');
    expect(await countUnread(person)).toBe(0);
    expect((await listNotices(person)).notices[0]?.readAt).toEqual(readAt);
  });
});
