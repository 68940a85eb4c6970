import { expect, test } from 'vitest';
import { unitTrees, type Unit } from './unit';

const plain = { kind: 'department', level: null, reviewLevels: 1, relaxed: false, abolishedOn: null } as const;
const county: Unit = { ...plain, id: 'county', parentId: 'city', name: '云山区人民政府' };
const science: Unit = { ...plain, id: 'science', parentId: 'county', name: '区科工商信局', abolishedOn: '2024-03-01' };
const water: Unit = { ...plain, id: 'water', parentId: 'county', name: '区水务局' };
const river: Unit = { ...plain, id: 'river', parentId: 'water', name: '河道所' };

test('a unit whose parent is not seen is the top of its tree', () => {
  expect(unitTrees([county, water]).map(({ unit }) => unit.id)).toEqual(['county']);
  expect(unitTrees([water, river]).map(({ unit }) => unit.id)).toEqual(['water']);
});

test('what was abolished stands last', () => {
  expect(unitTrees([county, science, water])[0]?.children.map(({ unit }) => unit.id)).toEqual(['water', 'science']);
});
