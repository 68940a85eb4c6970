import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { hashPassword } from '../auth/passwords';
import { makePerson, makeUnit } from '../fixtures/people';
import type { Post } from '../people/person-record';
import type { Person } from '../workflow/roles';
import { disablePerson, enablePerson, resetPassword, signOutPerson, unlockPerson } from './accounts';
import { database, disconnect } from './connection';
import { appoint, changePerson, createPerson, listPeople, listPosted } from './people';

ownDatabase();
afterAll(disconnect);

const unknown = { ok: false, error: { kind: 'refused', refusal: { kind: 'unknown' } } };
const refused = (kind: string) => ({ ok: false, error: { kind } });
const drafter: Post = { role: 'drafter', reviewLevel: 0, duty: '经办人' };
const reviewer: Post = { role: 'reviewer', reviewLevel: 1, duty: '科室负责人' };
const administrator: Post = { role: 'administrator', reviewLevel: 0, duty: null };
const auditor: Post = { role: 'auditor', reviewLevel: 0, duty: null };

let county: string;
let bureau: string;
let brook: string;
let head: Person;
let ofBureau: Person;
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword('Kf7m-Pq3x-Zt8w');
  county = await makeUnit('云山区人民政府');
  bureau = await makeUnit('区农业局', { parentId: county });
  brook = await makeUnit('河道所', { parentId: bureau });
  head = (await makePerson({ administrator: county }, '周敏')).person;
  ofBureau = (await makePerson({ administrator: bureau }, '吴刚')).person;
});

async function entriesOf(id: string): Promise<{ action: string; detail: unknown }[]> {
  const events = await database().auditEvent.findMany({
    where: { subject: `user/${id}` },
    orderBy: { sequence: 'asc' },
  });
  return events.map(({ action, detail }) => ({ action, detail: JSON.parse(detail) }));
}

async function sessionsOf(userId: string): Promise<number> {
  return database().session.count({ where: { userId } });
}

describe('a new account', () => {
  test('is something in its unit, has a password to be changed, and stands in the log without it', async () => {
    const account = { unitId: brook, username: 'chenjing', name: '陈静', posts: [drafter], passwordHash };
    const created = await createPerson(ofBureau, account);
    if (!created.ok) throw new Error(created.error.kind);
    const { id } = created.value;
    expect(await listPeople(ofBureau, brook)).toEqual([
      {
        id,
        username: 'chenjing',
        name: '陈静',
        appointments: [{ ...drafter, unitId: brook }],
        governed: true,
        state: 'initial',
        lockedUntil: null,
        lastSignInAt: null,
      },
    ]);
    const [event] = await entriesOf(id);
    expect(event?.action).toBe('createPerson');
    expect(JSON.stringify(event)).not.toContain('argon2');
  });

  test('cannot have a name that any other has, nor be nothing', async () => {
    const { username } = await makePerson();
    const account = { unitId: bureau, username, name: '王敏', posts: [drafter], passwordHash };
    expect(await createPerson(ofBureau, account)).toEqual(refused('usernameTaken'));
    expect(await createPerson(ofBureau, { ...account, username: 'nobody', posts: [] })).toEqual(refused('noPost'));
  });

  test('is made in no unit above or beside, by no other role, and in no abolished unit', async () => {
    const account = { username: 'lihong', name: '李红', posts: [drafter], passwordHash };
    expect(await createPerson(ofBureau, { ...account, unitId: county })).toEqual(unknown);
    const { person } = await makePerson({ drafter: bureau, coordinator: county });
    expect(await createPerson(person, { ...account, unitId: bureau })).toMatchObject(refused('refused'));
    const ended = await makeUnit('旧局', { parentId: bureau });
    await database().unit.update({ where: { id: ended }, data: { abolishedOn: new Date('2024-03-01') } });
    expect(await createPerson(ofBureau, { ...account, unitId: ended })).toEqual(refused('abolished'));
    expect(await database().user.count({ where: { username: 'lihong' } })).toBe(0);
  });

  test('reviews at a level that the unit has', async () => {
    const account = { unitId: bureau, username: 'zhaowei', name: '赵伟', passwordHash };
    for (const reviewLevel of [0, 2, 4]) {
      const posts = [{ ...reviewer, reviewLevel }];
      expect(await createPerson(ofBureau, { ...account, posts })).toMatchObject(refused('reviewLevel'));
    }
    const posts = [{ ...drafter, reviewLevel: 1 }];
    expect(await createPerson(ofBureau, { ...account, posts })).toMatchObject(refused('reviewLevel'));
  });

  test('reads everything only where everything is administered', async () => {
    const account = { unitId: bureau, name: '郑洁', posts: [auditor], passwordHash };
    expect(await createPerson(ofBureau, { ...account, username: 'zheng1' })).toEqual(refused('auditor'));
    expect(await createPerson(head, { ...account, username: 'zheng2' })).toMatchObject({ ok: true });
  });
});

describe('what somebody is in a unit', () => {
  test('becomes exactly what is asked, and the log tells what began and what ended', async () => {
    const { person } = await makePerson({ drafter: bureau, issuer: bureau }, '孙丽');
    const change = { id: person.id, unitId: bureau, name: '孙莉', posts: [drafter, reviewer] };
    expect(await changePerson(ofBureau, change)).toMatchObject({ ok: true });
    const record = (await listPeople(ofBureau, bureau)).find(({ id }) => id === person.id);
    expect(record).toMatchObject({ name: '孙莉' });
    expect(record?.appointments.map(({ role, duty }) => [role, duty])).toEqual([
      ['drafter', '经办人'],
      ['reviewer', '科室负责人'],
    ]);
    expect(await entriesOf(person.id)).toEqual([
      { action: 'changePerson', detail: { name: { before: '孙丽', after: '孙莉' } } },
      { action: 'appoint', detail: { posts: [drafter, reviewer] } },
      { action: 'dismiss', detail: { posts: [{ role: 'issuer', reviewLevel: 0, duty: null }] } },
    ]);
  });

  test('can end in one unit while there is another, and never in the last', async () => {
    const { person, username } = await makePerson({ drafter: bureau });
    expect(await appoint(ofBureau, { username, unitId: brook, posts: [reviewer] })).toMatchObject({ ok: true });
    const change = { id: person.id, name: person.name, posts: [] };
    expect(await changePerson(ofBureau, { ...change, unitId: bureau })).toMatchObject({ ok: true });
    expect(await changePerson(ofBureau, { ...change, unitId: brook })).toEqual(refused('noPost'));
  });

  test('is kept at a review level that the unit has no more', async () => {
    const { person } = await makePerson({ reviewer2: bureau });
    const second: Post = { role: 'reviewer', reviewLevel: 2, duty: null };
    const change = { id: person.id, unitId: bureau, name: person.name, posts: [second, drafter] };
    expect(await changePerson(ofBureau, change)).toMatchObject({ ok: true });
  });

  test('gives nobody’s administration away from themselves, so that there is always an administrator', async () => {
    const change = { id: head.id, unitId: county, name: head.name, posts: [drafter] };
    expect(await changePerson(head, change)).toEqual(refused('self'));
    expect(await changePerson(head, { ...change, posts: [administrator, drafter] })).toMatchObject({ ok: true });
  });

  test('is not given to who is nothing in one’s own units', async () => {
    const { username } = await makePerson({ drafter: county });
    expect(await appoint(ofBureau, { username, unitId: bureau, posts: [drafter] })).toEqual(unknown);
    expect(await appoint(ofBureau, { username: 'nobody.at.all', unitId: bureau, posts: [drafter] })).toEqual(unknown);
    const { person } = await makePerson({ drafter: county });
    const change = { id: person.id, unitId: bureau, name: person.name, posts: [drafter] };
    expect(await changePerson(ofBureau, change)).toEqual(unknown);
    const posts = { id: head.id, unitId: county, name: head.name, posts: [] };
    expect(await changePerson(ofBureau, posts)).toEqual(unknown);
  });
});

describe('an account', () => {
  test('with a new password is signed out, unlocked, and has to change it', async () => {
    const { person } = await makePerson({ drafter: bureau });
    const lockedUntil = new Date(Date.now() + 600_000);
    await database().user.update({ where: { id: person.id }, data: { failedSignIns: 5, lockedUntil } });
    expect(await listPeople(ofBureau, bureau)).toContainEqual(
      expect.objectContaining({ id: person.id, state: 'locked', lockedUntil }),
    );
    expect(await resetPassword(ofBureau, { id: person.id, passwordHash })).toMatchObject({ ok: true });
    expect(await sessionsOf(person.id)).toBe(0);
    const user = await database().user.findUniqueOrThrow({ where: { id: person.id }, include: { accounts: true } });
    expect(user).toMatchObject({ mustChangePassword: true, failedSignIns: 0, lockedUntil: null });
    expect(user.accounts.map(({ password }) => password)).toEqual([passwordHash]);
    expect(await entriesOf(person.id)).toEqual([{ action: 'resetPassword', detail: { sessions: 1 } }]);
  });

  test('that is disabled loses its sessions and counts for nothing, until it is enabled', async () => {
    const { person } = await makePerson({ issuer: brook });
    const isPosted = async () => (await listPosted(ofBureau)).some(({ userId }) => userId === person.id);
    expect(await isPosted()).toBe(true);
    expect(await disablePerson(ofBureau, person.id)).toMatchObject({ ok: true });
    expect(await sessionsOf(person.id)).toBe(0);
    expect(await isPosted()).toBe(false);
    expect(await enablePerson(ofBureau, person.id)).toMatchObject({ ok: true });
    expect(await isPosted()).toBe(true);
    expect((await entriesOf(person.id)).map(({ action }) => action)).toEqual(['disablePerson', 'enablePerson']);
  });

  test('is unlocked and signed out everywhere', async () => {
    const { person } = await makePerson({ issuer: brook });
    await database().user.update({ where: { id: person.id }, data: { lockedUntil: new Date(Date.now() + 600_000) } });
    expect(await unlockPerson(ofBureau, person.id)).toMatchObject({ ok: true });
    expect(await signOutPerson(ofBureau, person.id)).toMatchObject({ ok: true });
    expect(await sessionsOf(person.id)).toBe(0);
    expect((await database().user.findUniqueOrThrow({ where: { id: person.id } })).lockedUntil).toBeNull();
  });

  const whole = { resetPassword, disablePerson, enablePerson, unlockPerson, signOutPerson };
  test.each(Object.keys(whole) as (keyof typeof whole)[])(
    'of one’s own, of somebody above, of elsewhere too, or that reads everything is not touched by %s',
    async (name) => {
      const run = (id: string) =>
        name === 'resetPassword' ? resetPassword(ofBureau, { id, passwordHash }) : whole[name](ofBureau, id);
      const both = (await makePerson({ drafter: bureau, reviewer: county })).person;
      const reader = (await makePerson({ auditor: bureau })).person;
      expect(await run(ofBureau.id)).toEqual(refused('self'));
      expect(await run(head.id)).toEqual(unknown);
      expect(await run('no id')).toEqual(unknown);
      expect(await run(both.id)).toEqual(refused('elsewhere'));
      expect(await run(reader.id)).toEqual(refused('elsewhere'));
      expect(await sessionsOf(both.id)).toBe(1);
      const outsider = (await makePerson({ drafter: bureau, coordinator: county, auditor: county })).person;
      expect(await disablePerson(outsider, both.id)).toEqual(unknown);
    },
  );
});

test('of two administrators who disable each other at once, one stays', async () => {
  const top = await makeUnit('青禾区人民政府');
  const [one, other] = [await makePerson({ administrator: top }), await makePerson({ administrator: top })];
  const results = await Promise.all([
    disablePerson(one.person, other.person.id),
    disablePerson(other.person, one.person.id),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await listPosted(results[0]?.ok === true ? one.person : other.person)).length).toBe(1);
});

test('the list of accounts is empty for who administers nothing', async () => {
  const { person } = await makePerson({ coordinator: county, auditor: county });
  expect(await listPeople(person)).toEqual([]);
  expect(await listPeople(ofBureau, county)).toEqual([]);
});
