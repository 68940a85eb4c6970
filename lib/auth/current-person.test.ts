import { afterAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { makePerson, makeUnit } from '../fixtures/people';
import { database, disconnect } from '../store/connection';
import { signedInBy } from './current-person';

ownDatabase();
afterAll(disconnect);

const minute = 60_000;
const by = (cookie: string) => signedInBy(new Headers({ cookie }));
const since = (minutes: number) => new Date(Date.now() - minutes * minute);

async function sessionOf(cookie: string): Promise<string> {
  const signedIn = await by(cookie);
  if (signedIn === null) throw new Error('Nobody has signed in');
  return signedIn.sessionId;
}

describe('a session', () => {
  test('tells who it is and what they are in which unit', async () => {
    const unitId = await makeUnit('云山区水务局');
    const { person, cookie } = await makePerson({ drafter: unitId, reviewer2: unitId }, '陈静');
    expect(await by(cookie)).toMatchObject({ person, mustChangePassword: false });
    expect(person).toMatchObject({ name: '陈静' });
    expect(person.appointments).toEqual([
      { unitId, role: 'drafter', reviewLevel: 0, duty: null },
      { unitId, role: 'reviewer', reviewLevel: 2, duty: null },
    ]);
  });

  test('is nobody’s without its cookie, with a forged one and with another’s signature', async () => {
    const { cookie } = await makePerson();
    const other = await makePerson();
    const [token = '', signature = ''] = cookie.slice(cookie.indexOf('=') + 1).split('.');
    const [otherToken = ''] = other.cookie.slice(other.cookie.indexOf('=') + 1).split('.');
    const name = cookie.slice(0, cookie.indexOf('='));
    expect(await signedInBy(new Headers())).toBeNull();
    for (const forged of [token, `${token}.`, `${otherToken}.${signature}`, `${token}.${signature}x`, '.', ''])
      expect(await by(`${name}=${forged}`)).toBeNull();
    expect(await by(cookie)).not.toBeNull();
  });

  test('lasts an hour from the last request', async () => {
    const { cookie } = await makePerson();
    const id = await sessionOf(cookie);
    await database().session.update({
      where: { id },
      data: { updatedAt: since(50), expiresAt: new Date(Date.now() + 10 * minute) },
    });
    expect(await by(cookie)).not.toBeNull();
    const { expiresAt } = await database().session.findUniqueOrThrow({ where: { id } });
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 59 * minute);
    await database().session.update({ where: { id }, data: { expiresAt: since(0) } });
    expect(await by(cookie)).toBeNull();
    expect(await database().session.count({ where: { id } })).toBe(0);
  });

  test('ends after eight hours however busy', async () => {
    const { cookie } = await makePerson();
    const id = await sessionOf(cookie);
    await database().session.update({ where: { id }, data: { createdAt: since(8 * 60 - 5), updatedAt: since(5) } });
    expect(await by(cookie)).not.toBeNull();
    const { expiresAt } = await database().session.findUniqueOrThrow({ where: { id } });
    expect(expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 5 * minute);
    await database().session.update({
      where: { id },
      data: { createdAt: since(8 * 60), expiresAt: new Date(Date.now() + minute) },
    });
    expect(await by(cookie)).toBeNull();
  });

  test('of an account that was disabled is over at once', async () => {
    const { person, cookie } = await makePerson();
    await database().user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await by(cookie)).toBeNull();
  });

  test('says where the password is to be changed first', async () => {
    const { person, cookie } = await makePerson();
    await database().user.update({ where: { id: person.id }, data: { mustChangePassword: true } });
    expect(await by(cookie)).toMatchObject({ mustChangePassword: true });
  });
});
