import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lacksOf, type Posted } from './lack';
import type { Unit } from './unit';

const unit: Unit = {
  id: 'water',
  parentId: null,
  name: '区水务局',
  kind: 'department',
  level: null,
  reviewLevels: 1,
  relaxed: false,
  abolishedOn: null,
};

function posted(...posts: readonly (readonly [name: string, role: Posted['role'], reviewLevel?: number])[]): Posted[] {
  return posts.map(([name, role, reviewLevel = role === 'reviewer' ? 1 : 0]) => ({
    unitId: 'water',
    userId: name,
    name,
    role,
    reviewLevel,
  }));
}

describe('a unit', () => {
  test('with three people, one for each hand, lacks nothing', () => {
    expect(lacksOf(unit, posted(['陈静', 'drafter'], ['李红', 'reviewer'], ['赵伟', 'issuer']))).toEqual([]);
  });

  test('without any of them is said to have nobody, and so it is with a mere coordinator', () => {
    expect(lacksOf(unit, posted(['王敏', 'coordinator']))).toEqual([{ kind: 'nobody' }]);
  });

  test('names every level that has no reviewer', () => {
    const people = posted(['陈静', 'drafter'], ['李红', 'reviewer', 2]);
    expect(lacksOf({ ...unit, reviewLevels: 3 }, people)).toEqual([
      { kind: 'vacant', duty: { role: 'reviewer', reviewLevel: 1 } },
      { kind: 'vacant', duty: { role: 'reviewer', reviewLevel: 3 } },
      { kind: 'vacant', duty: { role: 'issuer', reviewLevel: 0 } },
    ]);
  });

  test('cannot do with one person in two hands', () => {
    const people = posted(['陈静', 'drafter'], ['李红', 'reviewer'], ['李红', 'issuer']);
    expect(lacksOf(unit, people)).toEqual([
      {
        kind: 'tooFew',
        duties: [
          { role: 'reviewer', reviewLevel: 1 },
          { role: 'issuer', reviewLevel: 0 },
        ],
        people: ['李红'],
      },
    ]);
    expect(lacksOf({ ...unit, relaxed: true }, people)).toEqual([]);
  });

  test('of one person cannot do even where the reviewer may issue', () => {
    const people = posted(['陈静', 'drafter'], ['陈静', 'reviewer'], ['陈静', 'issuer']);
    expect(lacksOf({ ...unit, relaxed: true }, people)).toMatchObject([
      { kind: 'tooFew', duties: [{ role: 'drafter' }, { role: 'reviewer' }], people: ['陈静'] },
    ]);
  });

  test('needs another reviewer for each level', () => {
    const people = posted(['陈静', 'drafter'], ['李红', 'reviewer', 1], ['李红', 'reviewer', 2], ['赵伟', 'issuer']);
    expect(lacksOf({ ...unit, reviewLevels: 2, relaxed: true }, people)).toMatchObject([
      { kind: 'tooFew', duties: [{ reviewLevel: 1 }, { reviewLevel: 2 }], people: ['李红'] },
    ]);
  });

  test('is told of all the hands that one person holds, not of two of them', () => {
    const people = posted(['周明', 'drafter'], ['周明', 'reviewer', 1], ['周明', 'reviewer', 2], ['赵伟', 'issuer']);
    expect(lacksOf({ ...unit, reviewLevels: 2 }, people)).toMatchObject([
      { kind: 'tooFew', duties: [{ role: 'drafter' }, { reviewLevel: 1 }, { reviewLevel: 2 }], people: ['周明'] },
    ]);
  });

  test('that was abolished lacks nothing', () => {
    expect(lacksOf({ ...unit, abolishedOn: '2024-03-01' }, [])).toEqual([]);
  });
});

test('a unit lacks nothing exactly where hands can be given out as the rules want', () => {
  const person = fc.constantFrom('甲', '乙', '丙', '丁');
  const hand = fc.uniqueArray(person, { minLength: 1 });
  fc.assert(
    fc.property(
      hand,
      fc.array(hand, { minLength: 1, maxLength: 3 }),
      hand,
      fc.boolean(),
      (draft, review, issue, relaxed) => {
        const people = [
          ...draft.map((name) => [name, 'drafter', 0] as const),
          ...review.flatMap((names, index) => names.map((name) => [name, 'reviewer', index + 1] as const)),
          ...issue.map((name) => [name, 'issuer', 0] as const),
        ];
        const settings = { ...unit, reviewLevels: review.length, relaxed };
        const lacks = lacksOf(settings, posted(...people));
        const ways = product([draft, ...review, issue]).filter((way) => {
          const [drafter, ...rest] = way;
          const reviewers = rest.slice(0, -1);
          const issuer = rest.at(-1) ?? '';
          const apart = new Set([drafter, ...reviewers]).size === reviewers.length + 1;
          return apart && issuer !== drafter && (relaxed || !reviewers.includes(issuer));
        });
        expect(lacks.length === 0).toBe(ways.length > 0);
        for (const lack of lacks) {
          if (lack.kind !== 'tooFew') throw new Error('Every hand is held');
          expect(lack.people.length).toBeLessThan(lack.duties.length);
        }
      },
    ),
  );
});

function product(sets: readonly (readonly string[])[]): string[][] {
  return sets.reduce<string[][]>((ways, set) => ways.flatMap((way) => set.map((each) => [...way, each])), [[]]);
}
