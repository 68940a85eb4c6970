import { afterAll, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { failure, success } from '../base/result';
import { makeUnit } from '../fixtures/people';
import { database, disconnect } from './connection';
import { transact } from './transaction';

ownDatabase();
afterAll(disconnect);

test('a failure takes back what was written', async () => {
  const id = await makeUnit('云山区水务局');
  const result = await transact(async (tx) => {
    await tx.unit.update({ where: { id }, data: { name: '改过的名称' } });
    return failure({ kind: 'refused' });
  });
  expect(result).toEqual(failure({ kind: 'refused' }));
  expect((await database().unit.findUniqueOrThrow({ where: { id } })).name).toBe('云山区水务局');
});

test('a bug takes back what was written, and is thrown', async () => {
  const id = await makeUnit('云山区水务局');
  const result = transact(async (tx) => {
    await tx.unit.update({ where: { id }, data: { name: '改过的名称' } });
    throw new Error('a bug');
  });
  await expect(result).rejects.toThrow('a bug');
  expect((await database().unit.findUniqueOrThrow({ where: { id } })).name).toBe('云山区水务局');
});

test('two that wait for each other both end well', async () => {
  const [one, other] = [await makeUnit('甲'), await makeUnit('乙')];
  let waiting = 2;
  let meet: () => void = () => undefined;
  const met = new Promise<void>((resolve) => (meet = resolve));
  let tries = 0;
  const swap = (first: string, second: string) =>
    transact(async (tx) => {
      tries += 1;
      await tx.unit.update({ where: { id: first }, data: { reviewLevels: { increment: 1 } } });
      waiting -= 1;
      if (waiting === 0) meet();
      await met;
      await tx.unit.update({ where: { id: second }, data: { reviewLevels: { increment: 1 } } });
      return success(null);
    });
  expect(await Promise.all([swap(one, other), swap(other, one)])).toEqual([success(null), success(null)]);
  expect(tries).toBeGreaterThan(2);
  const levels = await database().unit.findMany({ where: { id: { in: [one, other] } } });
  expect(levels.map(({ reviewLevels }) => reviewLevels)).toEqual([3, 3]);
});
