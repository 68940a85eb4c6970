import { afterAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { makePerson, password } from '../fixtures/people';
import { database, disconnect } from '../store/connection';
import { signOutEverywhere, signOutSession } from '../store/sign-ins';
import { mostTriesOfAddress } from '../store/tries';
import { lockMinutes } from '../workflow/signing-in';
import { addressHeader } from './accounts';
import { changePassword } from './change-password';
import { signedInBy } from './current-person';
import { signIn, type SessionCookie } from './sign-in';

ownDatabase();
afterAll(disconnect);

let addresses = 0;
/** Of a computer of its own. */
const from = (cookie?: string) =>
  new Headers({ [addressHeader]: `10.0.0.${(addresses += 1)}`, ...(cookie === undefined ? {} : { cookie }) });
const tryTo = (username: string, typed: string, headers = from()) => signIn({ username, password: typed }, headers);
const by = (cookie: SessionCookie | null) =>
  signedInBy(new Headers({ cookie: `${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}` }));
const logOf = async (id: string) =>
  (await database().auditEvent.findMany({ where: { subject: `user/${id}` }, orderBy: { sequence: 'asc' } })).map(
    ({ action }) => action,
  );

describe('a sign-in', () => {
  test('begins a session, and is entered in the log', async () => {
    const { person, username } = await makePerson();
    const { outcome, cookie } = await tryTo(`  ${username.toUpperCase()} `, password);
    expect(outcome).toEqual({ kind: 'signedIn', mustChangePassword: false });
    expect(await by(cookie)).toMatchObject({ person });
    expect(await logOf(person.id)).toEqual(['signIn']);
  });

  test('is under a new id, whatever session the browser came with, and ends that one', async () => {
    const { cookie, username } = await makePerson();
    const { cookie: next } = await tryTo(username, password, from(cookie));
    expect(cookie).not.toContain(next?.value);
    expect(await signedInBy(new Headers({ cookie }))).toBeNull();
    expect(await by(next)).not.toBeNull();
  });

  test('with a session id that somebody made up does not take it over', async () => {
    const { username } = await makePerson();
    const { cookie } = await tryTo(username, password, from('gouji.session_token=planted.planted'));
    expect(cookie?.value).not.toContain('planted');
  });

  test('of a disabled account is refused as a wrong password is', async () => {
    const { person, username } = await makePerson();
    await database().user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect((await tryTo(username, password)).outcome).toEqual({ kind: 'wrong', left: 4 });
  });
});

describe('a wrong password', () => {
  test('is answered as a name that does not exist, to the lock and beyond', async () => {
    const { username } = await makePerson();
    for (const name of [username, 'nobody.at.all']) {
      for (const left of [4, 3, 2, 1]) expect((await tryTo(name, 'wrong')).outcome).toEqual({ kind: 'wrong', left });
      expect((await tryTo(name, 'wrong')).outcome).toEqual({ kind: 'locked', until: expect.any(String) });
      expect((await tryTo(name, password)).outcome).toEqual({ kind: 'locked', until: expect.any(String) });
    }
  });

  test('takes about as long where there is no such name', async () => {
    const { username } = await makePerson();
    const time = async (name: string) => {
      const begin = performance.now();
      await tryTo(name, 'wrong');
      return performance.now() - begin;
    };
    await time('nobody.warms.up');
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let tries = 0; tries < 4; tries += 1) {
      known.push(await time(username));
      unknown.push(await time('nobody.1'));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.3);
    expect(Math.min(...known)).toBeGreaterThan(Math.min(...unknown) * 0.3);
  });

  test('locks for a quarter of an hour, with every step in the log', async () => {
    const { person, username } = await makePerson();
    for (let tries = 0; tries < 5; tries += 1) await tryTo(username, 'wrong');
    const { lockedUntil } = await database().user.findUniqueOrThrow({ where: { id: person.id } });
    expect(lockedUntil?.getTime()).toBeGreaterThan(Date.now() + (lockMinutes - 1) * 60_000);
    await database().user.update({ where: { id: person.id }, data: { lockedUntil: new Date(Date.now() - 1) } });
    expect((await tryTo(username, 'wrong')).outcome).toEqual({ kind: 'wrong', left: 4 });
    expect((await tryTo(username, password)).outcome).toMatchObject({ kind: 'signedIn' });
    const failed = Array.from({ length: 5 }, () => 'signInFailed');
    expect(await logOf(person.id)).toEqual([...failed, 'lockOut', 'signInFailed', 'signIn']);
  });

  test('sent many times at once is not tried more often than in a row', async () => {
    const { username } = await makePerson();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => tryTo(username, 'wrong')));
    expect(outcomes.filter(({ outcome }) => outcome.kind === 'wrong')).toHaveLength(4);
  });

  test('is forgotten after the right one', async () => {
    const { username } = await makePerson();
    for (let tries = 0; tries < 4; tries += 1) await tryTo(username, 'wrong');
    expect((await tryTo(username, password)).outcome).toMatchObject({ kind: 'signedIn' });
    expect((await tryTo(username, 'wrong')).outcome).toEqual({ kind: 'wrong', left: 4 });
  });

  test('of ever other names is stopped by the address it comes from', async () => {
    const headers = from();
    for (let tries = 0; tries < mostTriesOfAddress; tries += 1)
      expect((await tryTo(`name.${tries}`, '', headers)).outcome).toMatchObject({ kind: 'wrong' });
    const { username } = await makePerson();
    expect((await tryTo(username, password, headers)).outcome).toMatchObject({ kind: 'tooMany' });
    expect((await tryTo(username, password)).outcome).toMatchObject({ kind: 'signedIn' });
  });

  test('that no account could have is refused, however long', async () => {
    const { username } = await makePerson();
    expect((await tryTo(username, 'x'.repeat(100_000))).outcome).toEqual({ kind: 'wrong', left: 4 });
    expect((await tryTo('x'.repeat(100_000), 'x')).outcome).toEqual({ kind: 'wrong', left: 4 });
    expect((await tryTo('\0', '\0')).outcome).toEqual({ kind: 'wrong', left: 4 });
  });
});

describe('signing out', () => {
  test('ends this session and no other; everywhere, all of them', async () => {
    const { person, username, cookie } = await makePerson();
    const second = (await tryTo(username, password)).cookie;
    const third = (await tryTo(username, password)).cookie;
    const signedIn = await by(second);
    await signOutSession(person, signedIn?.sessionId ?? '');
    expect(await by(second)).toBeNull();
    expect(await by(third)).not.toBeNull();
    await signOutEverywhere(person);
    expect(await by(third)).toBeNull();
    expect(await signedInBy(new Headers({ cookie }))).toBeNull();
  });

  test('cannot end the session of somebody else', async () => {
    const { person } = await makePerson();
    const other = await makePerson();
    const theirs = await signedInBy(new Headers({ cookie: other.cookie }));
    await signOutSession(person, theirs?.sessionId ?? '');
    expect(await signedInBy(new Headers({ cookie: other.cookie }))).not.toBeNull();
  });
});

describe('a change of password', () => {
  const next = 'Another-2026-one';

  test('ends every other session and goes on in a new one', async () => {
    const { person, username, cookie } = await makePerson();
    await database().user.update({ where: { id: person.id }, data: { mustChangePassword: true } });
    const changed = await changePassword(person, { current: password, next }, from(cookie));
    expect(changed.outcome).toEqual({ kind: 'changed' });
    expect(await signedInBy(new Headers({ cookie }))).toBeNull();
    expect(await by(changed.cookie)).toMatchObject({ mustChangePassword: false });
    expect((await tryTo(username, password)).outcome).toMatchObject({ kind: 'wrong' });
    expect((await tryTo(username, next)).outcome).toMatchObject({ kind: 'signedIn' });
    expect(await logOf(person.id)).toEqual(['changePassword', 'signInFailed', 'signIn']);
  });

  test('wants another password, by the rules, and the current one', async () => {
    const { person } = await makePerson();
    const change = (current: string, wanted: string) => changePassword(person, { current, next: wanted }, from());
    expect((await change(password, password)).outcome).toEqual({ kind: 'refused', troubles: [{ kind: 'same' }] });
    expect((await change(password, 'short')).outcome).toMatchObject({ kind: 'refused' });
    for (const left of [4, 3, 2, 1]) expect((await change('wrong', next)).outcome).toEqual({ kind: 'wrong', left });
    expect((await change('wrong', next)).outcome).toMatchObject({ kind: 'locked' });
    expect((await change(password, next)).outcome).toMatchObject({ kind: 'locked' });
  });
});
