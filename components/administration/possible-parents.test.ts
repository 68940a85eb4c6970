import { expect, test } from 'vitest';
import type { Unit } from '../../lib/people/unit';
import { possibleParents } from './possible-parents';

const plain = { kind: 'department', level: null, reviewLevels: 1, relaxed: false, abolishedOn: null } as const;
const county: Unit = { ...plain, id: 'county', parentId: 'city', name: '云山区人民政府' };
const water: Unit = { ...plain, id: 'water', parentId: 'county', name: '区水务局' };
const river: Unit = { ...plain, id: 'river', parentId: 'water', name: '河道所' };
const old: Unit = { ...plain, id: 'old', parentId: 'county', name: '原区粮食局', abolishedOn: '2024-03-01' };
const store: Unit = { ...plain, id: 'store', parentId: 'old', name: '粮库', abolishedOn: '2024-03-01' };
const units = [county, water, river, old, store];

test('a unit moves below any other that stands, but not below itself', () => {
  expect(possibleParents(units, water)).toEqual([{ id: 'county', name: '云山区人民政府', depth: 0 }]);
  expect(possibleParents(units, river).map(({ id, depth }) => [id, depth])).toEqual([
    ['county', 0],
    ['water', 1],
  ]);
});

test('the top of what is administered does not move', () => {
  expect(possibleParents(units, county)).toEqual([]);
  expect(possibleParents([water, river], water)).toEqual([]);
});

test('what was abolished takes nothing new, and keeps what it has', () => {
  expect(possibleParents(units, null).map(({ id }) => id)).toEqual(['county', 'water', 'river']);
  expect(possibleParents(units, store).map(({ id }) => id)).toContain('old');
});
