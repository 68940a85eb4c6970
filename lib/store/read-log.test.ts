import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { makePerson, makeUnit } from '../fixtures/people';
import type { LogFilter } from '../workflow/log-entry';
import type { Person } from '../workflow/roles';
import { record } from './audit';
import { database, disconnect } from './connection';
import { eventsAPage, exportEvents, listEvents, mayReadLog, verifyLog } from './read-log';

ownDatabase();
afterAll(disconnect);

let auditor: Person, administrator: Person, drafter: Person;
let unitId: string;

beforeAll(async () => {
  unitId = await makeUnit('云山区水务局');
  ({ person: auditor } = await makePerson({ auditor: unitId }, '吴审'));
  ({ person: administrator } = await makePerson({ administrator: unitId, coordinator: unitId }, '钱管'));
  ({ person: drafter } = await makePerson({ drafter: unitId }, '陈静'));
  for (let index = 0; index < eventsAPage + 5; index += 1)
    await database().$transaction((tx) =>
      record(tx, {
        actor: drafter,
        action: index % 2 === 0 ? 'submit' : 'withdraw',
        subject: `unit/${unitId}`,
        unitId,
        detail: { index },
      }),
    );
  const subject = `user/${drafter.id}`;
  const entry = { actor: drafter, action: 'signIn', subject, unitId: null, detail: {} } as const;
  await database().$transaction((tx) => record(tx, entry));
});

const list = (filter: LogFilter = {}, page = 1) => listEvents(auditor, filter, page);

/** Does something to the log as somebody who owns the database can, and undoes it. */
async function tampered(statement: string, work: () => Promise<void>): Promise<void> {
  await database().$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`;
  await database().$executeRaw`CREATE TABLE "Kept" AS TABLE "AuditEvent"`;
  try {
    await database().$executeRawUnsafe(statement);
    await work();
  } finally {
    await database().$executeRaw`DELETE FROM "AuditEvent"`;
    await database().$executeRaw`INSERT INTO "AuditEvent" SELECT * FROM "Kept"`;
    await database().$executeRaw`DROP TABLE "Kept"`;
    await database().$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`;
  }
}

describe('the log', () => {
  test('is read by auditors alone', async () => {
    expect([auditor, administrator, drafter].map(mayReadLog)).toEqual([true, false, false]);
    for (const person of [administrator, drafter]) {
      expect(await listEvents(person, {})).toBeNull();
      expect(await verifyLog(person)).toBeNull();
      expect(await exportEvents(person, {}, 'csv')).toBeNull();
    }
  });

  test('is read page by page, the latest first, with the names of what it speaks of', async () => {
    const signIns = await list({ action: 'signIn' });
    expect(signIns?.total).toBe(1);
    expect(signIns?.entries[0]).toMatchObject({ subjectName: '陈静', actorName: '陈静', unitName: '' });
    const first = await list({ unitId });
    const second = await list({ unitId }, 2);
    expect([first?.entries.length, second?.entries.length, first?.total]).toEqual([eventsAPage, 5, eventsAPage + 5]);
    expect(first?.entries[0]).toMatchObject({
      actorName: '陈静',
      subject: `unit/${unitId}`,
      subjectName: '云山区水务局',
      unitName: '云山区水务局',
      detail: `{"index":${eventsAPage + 4}}`,
    });
    const numbers = [...(first?.entries ?? []), ...(second?.entries ?? [])].map(({ sequence }) => Number(sequence));
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
  });

  test('is narrowed by person, action, subject and time', async () => {
    const all = (await list())?.total ?? 0;
    expect((await list({ actorName: '陈' }))?.total).toBe(eventsAPage + 6);
    expect((await list({ actorName: '%' }))?.total).toBe(0);
    expect((await list({ action: 'withdraw' }))?.total).toBe((eventsAPage + 5 - 1) / 2);
    expect((await list({ subject: `unit/${unitId}` }))?.total).toBe(eventsAPage + 5);
    const last = (await list())?.entries[0]?.at ?? new Date();
    expect((await list({ until: new Date(0) }))?.total).toBe(0);
    expect((await list({ from: new Date(last.getTime() + 1) }))?.total).toBe(0);
    expect((await list({ from: new Date(0), until: new Date(last.getTime() + 1) }))?.total).toBe(all);
  });

  test('is taken out whole, and that it was is in it', async () => {
    const events = await exportEvents(auditor, {}, 'jsonl');
    if (events === null) throw new Error('refused');
    const taken = [];
    for await (const { sequence, action } of events) taken.push([Number(sequence), action]);
    expect(taken.map(([sequence]) => sequence)).toEqual(taken.map((_entry, index) => index + 1));
    expect(taken.at(-1)?.[1]).toBe('exportLog');
  });
});

describe('verifyLog', () => {
  const sealed = 'UPDATE "AuditEvent" SET "hash" = md5("hash") || md5("hash")';

  test('passes the log as it is, and finds a hash noted down before', async () => {
    const whole = await verifyLog(auditor);
    expect(whole).toMatchObject({ ok: true });
    const noted = (await list())?.entries[3]?.hash ?? '';
    expect(await verifyLog(auditor, noted)).toEqual(whole);
  });

  test.each([
    ['an entry that was altered', `UPDATE "AuditEvent" SET "actorName" = '李红' WHERE "sequence" = 9`, 9n, 'changed'],
    ['an instant that was altered', `UPDATE "AuditEvent" SET "at" = 'infinity' WHERE "sequence" = 9`, 9n, 'changed'],
    ['a seal that was altered', `${sealed} WHERE "sequence" = 9`, 9n, 'changed'],
    ['an entry that was removed', 'DELETE FROM "AuditEvent" WHERE "sequence" = 9', 9n, 'missing'],
    ['a beginning that was removed', 'DELETE FROM "AuditEvent" WHERE "sequence" < 9', 1n, 'missing'],
    [
      'an entry that was put in before the first',
      `INSERT INTO "AuditEvent" SELECT 0, "at", "actorId", "actorName", "action", "subject", "unitId", "detail", '', "hash" FROM "AuditEvent" WHERE "sequence" = 1`,
      0n,
      'surplus',
    ],
    [
      'an entry that was put in, the later ones moved on',
      `WITH moved AS (UPDATE "AuditEvent" SET "sequence" = "sequence" + 1000 WHERE "sequence" >= 9 RETURNING *)
       INSERT INTO "AuditEvent" SELECT 9, "at", "actorId", "actorName", "action", "subject", "unitId", "detail", "previousHash", "hash" FROM moved WHERE "sequence" = 1009`,
      10n,
      'missing',
    ],
  ])('finds %s', async (_name, statement, sequence, kind) => {
    await tampered(statement, async () => {
      expect(await verifyLog(auditor)).toEqual({ ok: false, error: { sequence, kind } });
    });
    expect(await verifyLog(auditor)).toMatchObject({ ok: true });
  });

  test('does not see by itself that the tail was cut off, but does by a hash noted down before', async () => {
    const noted = (await list())?.entries[0]?.hash ?? '';
    await tampered('DELETE FROM "AuditEvent" WHERE "sequence" > 20', async () => {
      expect(await verifyLog(auditor)).toMatchObject({ ok: true, value: { events: 20 } });
      expect(await verifyLog(auditor, noted)).toEqual({ ok: false, error: { sequence: 20n, kind: 'cutOff' } });
    });
  });
});
