import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { signedInBy } from '../../../lib/auth/current-person';
import { makePerson, password } from '../../../lib/fixtures/people';
import { database, disconnect } from '../../../lib/store/connection';
import { ownDatabase } from '../../../scripts/test-database';
import { POST as postChange } from '../../password/change/route';
import { POST as postSignOut } from '../../sign-out/route';
import { POST } from './route';

ownDatabase();
afterAll(disconnect);
afterEach(() => {
  vi.unstubAllEnvs();
});

type Handler = (request: Request) => Promise<Response>;

function post(handler: Handler, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const sent = { host: '127.0.0.1:3000', 'content-type': 'application/json', ...headers };
  return handler(new Request('http://127.0.0.1:3000/', { method: 'POST', headers: sent, body: JSON.stringify(body) }));
}

const cookieOf = (response: Response) => response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
const nameOf = async (response: Response) =>
  (await signedInBy(new Headers({ cookie: cookieOf(response) })))?.person.username ?? null;

it('gives a session to no script, to no other site and, by https, to nobody on the way', async () => {
  const { username } = await makePerson();
  const plain = await post(POST, { username, password });
  expect(plain.status).toBe(200);
  expect(plain.headers.get('Set-Cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await nameOf(plain)).toBe(username);
  vi.stubEnv('GOUJI_HOSTS', 'https://nb.lingnan.example');
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  const secure = await post(POST, { username, password }, { host: 'nb.lingnan.example' });
  vi.useRealTimers();
  expect(secure.headers.get('Set-Cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
});

it('gives none where name and password do not fit, and says how many tries are left', async () => {
  const { username } = await makePerson();
  const refused = await post(POST, { username, password: 'wrong' });
  expect(refused.status).toBe(401);
  expect(refused.headers.get('Set-Cookie')).toBeNull();
  expect(await refused.json()).toEqual({ kind: 'wrong', left: 4 });
});

it('lets nobody else in where somebody’s work lies open', async () => {
  const { username } = await makePerson();
  const other = await makePerson();
  const refused = await post(POST, { username: other.username, password, only: username });
  expect(refused.status).toBe(403);
  expect(await refused.json()).toEqual({ kind: 'somebodyElse' });
  expect((await post(POST, { username: `${username} `, password, only: username })).status).toBe(200);
});

it('takes JSON alone, of the form it knows', async () => {
  const { username } = await makePerson();
  const form = { 'content-type': 'text/plain' };
  expect((await post(POST, { username, password }, form)).status).toBe(400);
  for (const body of [{}, { username }, { username, password: 1 }, { username, password, admin: true }, null, 'x'])
    expect((await post(POST, body)).status).toBe(400);
  expect((await post(POST, { username, password: 'x'.repeat(20_000) })).status).toBe(400);
});

it('says where the database is out of reach', async () => {
  const url = process.env['DATABASE_URL'] ?? '';
  await disconnect();
  process.env['DATABASE_URL'] = Object.assign(new URL(url), { port: '1' }).href;
  const refused = await post(POST, { username: 'somebody', password });
  await disconnect();
  process.env['DATABASE_URL'] = url;
  expect(refused.status).toBe(503);
  expect(await refused.json()).toEqual({ kind: 'unavailable', outage: 'unreachable' });
  vi.mocked(console.error).mockClear();
});

it('signs out, once or everywhere, and takes the cookie away', async () => {
  const { username } = await makePerson();
  const [first, second] = [await post(POST, { username, password }), await post(POST, { username, password })];
  const out = await post(postSignOut, { everywhere: false }, { cookie: cookieOf(first) });
  expect(out.headers.get('Set-Cookie')).toMatch(/^gouji\.session_token=; Max-Age=0/);
  expect(await nameOf(first)).toBeNull();
  expect(await nameOf(second)).toBe(username);
  const third = await post(POST, { username, password });
  await post(postSignOut, { everywhere: true }, { cookie: cookieOf(second) });
  expect(await nameOf(third)).toBeNull();
  expect((await post(postSignOut, { everywhere: true })).status).toBe(200);
});

it('changes a password and goes on under a new session', async () => {
  const { cookie, person, username } = await makePerson();
  await database().user.update({ where: { id: person.id }, data: { mustChangePassword: true } });
  const next = 'Another-2026-one';
  expect((await post(postChange, { current: password, next })).status).toBe(401);
  expect((await post(postChange, { current: password, next: 'short' }, { cookie })).status).toBe(422);
  const changed = await post(postChange, { current: password, next }, { cookie });
  expect(changed.status).toBe(200);
  expect(await nameOf(changed)).toBe(username);
  expect(await signedInBy(new Headers({ cookie }))).toBeNull();
});

it('signs out who guesses at the current password of an open session', async () => {
  const { cookie } = await makePerson();
  const guess = () => post(postChange, { current: 'guess', next: 'Another-2026-one' }, { cookie });
  for (let tries = 1; tries < 5; tries += 1) expect((await guess()).status).toBe(422);
  expect((await guess()).status).toBe(401);
  expect(await signedInBy(new Headers({ cookie }))).toBeNull();
});
