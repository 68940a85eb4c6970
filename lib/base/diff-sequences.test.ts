import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSequences, type Hunk } from './diff-sequences';

const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });

function side(hunks: readonly Hunk<string>[], name: 'left' | 'right'): string[] {
  return hunks.flatMap((hunk) => (hunk.kind === 'same' ? hunk.items : hunk[name]));
}

function sharedIn(hunks: readonly Hunk<string>[]): number {
  return hunks.reduce((count, hunk) => count + (hunk.kind === 'same' ? hunk.items.length : 0), 0);
}

/** The most that two sequences can share in order, by trying everything. */
function mostShared(left: readonly string[], right: readonly string[]): number {
  const [first, ...rest] = left;
  if (first === undefined) return 0;
  const at = right.indexOf(first);
  return Math.max(mostShared(rest, right), at < 0 ? 0 : 1 + mostShared(rest, right.slice(at + 1)));
}

describe('diffSequences', () => {
  it('gives both sequences back', () => {
    fc.assert(
      fc.property(sequence, sequence, (left, right) => {
        const hunks = diffSequences(left, right);
        expect(side(hunks, 'left')).toEqual(left);
        expect(side(hunks, 'right')).toEqual(right);
      }),
    );
  });

  it('shares as much as can be shared', () => {
    fc.assert(
      fc.property(sequence, sequence, (left, right) => {
        expect(sharedIn(diffSequences(left, right))).toBe(mostShared(left, right));
      }),
    );
  });

  it('finds nothing different in a sequence and itself', () => {
    fc.assert(
      fc.property(sequence, (items) => {
        expect(diffSequences(items, items)).toEqual(items.length === 0 ? [] : [{ kind: 'same', items }]);
      }),
    );
  });

  it('takes two that are too long as different between their ends', () => {
    const [left, right] = ['x', 'y'].map((letter) => ['begin', ...Array<string>(3000).fill(letter), 'end']);
    expect(diffSequences(left ?? [], right ?? []).map(({ kind }) => kind)).toEqual(['same', 'different', 'same']);
  });
});
