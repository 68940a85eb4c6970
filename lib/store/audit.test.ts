import { afterAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { ChainCheck } from '../workflow/audit-event';
import { record } from './audit';
import { database, disconnect } from './connection';

ownDatabase();
afterAll(disconnect);

const enter = (detail: object, actorName = '系统') =>
  database().$transaction((tx) =>
    record(tx, { actor: null, actorName, action: 'setUp', subject: 'unit/1', unitId: null, detail }),
  );

async function check(expected: string | null = null) {
  const events = await database().auditEvent.findMany({ orderBy: { sequence: 'asc' } });
  const chain = new ChainCheck(expected);
  for (const event of events) chain.take(event);
  return chain.verdict();
}

describe('record', () => {
  test('numbers entries without a gap and seals each with the one before, also twenty at once', async () => {
    await enter({ first: true });
    await Promise.all(Array.from({ length: 20 }, (_, index) => enter({ index })));
    expect(await check()).toMatchObject({ ok: true, value: { events: 21 } });
  });

  test('an entry whose transaction fails leaves no gap', async () => {
    await expect(
      database().$transaction(async (tx) => {
        await record(tx, { actor: null, actorName: '系统', action: 'setUp', subject: 'x', unitId: null, detail: {} });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await enter({});
    expect(await check()).toMatchObject({ ok: true });
  });

  test('seals what comes back from storage, whatever was in the names', async () => {
    await enter({ text: '\0\uD800"\\ 𠮷', nothing: null, left: undefined, at: new Date(0) }, '甲\0乙\uD800丙𠮷');
    expect(await check()).toMatchObject({ ok: true });
    const last = await database().auditEvent.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
    expect(last.actorName).toBe('甲乙\uFFFD丙𠮷');
  });
});
