import { afterAll, beforeEach, expect, test } from 'vitest';
import { makeSetUpCode } from '../../scripts/set-up/set-up-code.mjs';
import { ownDatabase } from '../../scripts/test-database';
import { database, disconnect } from './connection';
import { checkSetUpCode, setUp, type FirstOffice } from './set-up';

ownDatabase();
afterAll(disconnect);

const now = new Date();
const office = (code: string): FirstOffice => ({
  code,
  unit: { name: '岭南市云山区人民政府', kind: 'government', level: 'county' },
  administrator: { name: '林岚', username: 'linlan', passwordHash: 'a hash' },
});

async function printedCode(): Promise<string> {
  const code = await makeSetUpCode(process.env['DATABASE_URL'] ?? '');
  if (code === null) throw new Error('There are accounts');
  return code;
}

beforeEach(async () => {
  await database().rateLimit.deleteMany();
  expect(await database().user.count()).toBe(0);
});

test('a code of an earlier start, and one that was not printed, do not hold', async () => {
  const earlier = await printedCode();
  const code = await printedCode();
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const { hash } = await database().setUpCode.findFirstOrThrow();
  expect(await database().setUpCode.count()).toBe(1);
  expect(hash).not.toContain(code.replaceAll('-', ''));
  for (const wrong of [earlier, '', 'AAAA-AAAA-AAAA', hash])
    expect(await setUp(office(wrong), now)).toEqual({ ok: false, error: { kind: 'wrongCode' } });
  expect(await checkSetUpCode(code.toLowerCase().replaceAll('-', ' '), now)).toMatchObject({ ok: true });
});

test('guessing is stopped', async () => {
  const code = await printedCode();
  for (let tries = 0; tries < 20; tries += 1) await checkSetUpCode(`AAAA-AAAA-${tries}`, now);
  expect(await setUp(office(code), now)).toMatchObject({ ok: false, error: { kind: 'tooMany' } });
});

test('of many at once one sets up, and nobody ever after', async () => {
  const code = await printedCode();
  const all = await Promise.all(Array.from({ length: 6 }, () => setUp(office(code), now)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().user.findMany({ include: { appointments: true, accounts: true } })).toMatchObject([
    { name: '林岚', mustChangePassword: false, appointments: [{ role: 'administrator' }], accounts: [{}] },
  ]);
  expect(await database().unit.count()).toBe(1);
  expect(await database().auditEvent.findMany()).toMatchObject([{ action: 'setUp', actorName: '林岚' }]);
  expect(await setUp(office(code), now)).toEqual({ ok: false, error: { kind: 'done' } });
  expect(await makeSetUpCode(process.env['DATABASE_URL'] ?? '')).toBeNull();
  await database().appointment.deleteMany();
  await database().user.deleteMany();
});
