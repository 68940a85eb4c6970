import { expect, test } from 'vitest';
import { createRememberedSwitch } from './remembered-switch';

function shelfOf(): Pick<Storage, 'getItem' | 'setItem'> {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}

test('a switch that was turned on is on again for the same person, and for nobody else', () => {
  const shelf = shelfOf();
  createRememberedSwitch(() => shelf, 'lastYear', 'zhang').turn(true);
  const [hers, his] = ['zhang', 'li'].map((user) => createRememberedSwitch(() => shelf, 'lastYear', user));
  expect(hers?.state.get()).toBe(false);
  hers?.recall();
  his?.recall();
  expect([hers?.state.get(), his?.state.get()]).toEqual([true, false]);
  hers?.turn(false);
  const again = createRememberedSwitch(() => shelf, 'lastYear', 'zhang');
  again.recall();
  expect(again.state.get()).toBe(false);
});

test('a browser that keeps nothing does not hinder it', () => {
  const refused = createRememberedSwitch(
    () => {
      throw new Error('SecurityError');
    },
    'lastYear',
    'zhang',
  );
  refused.recall();
  expect(refused.state.get()).toBe(false);
  refused.turn(true);
  expect(refused.state.get()).toBe(true);
});
