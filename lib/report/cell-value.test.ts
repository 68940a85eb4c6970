import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, difference, runningSum, sum } from './cell-value';

describe('sums of figures', () => {
  it('are exact, also beyond the whole numbers that a number holds', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { maxLength: 8 }), (values) => {
        const exact = values.reduce((total, value) => total + BigInt(value), 0n);
        expect(decimalOf(runningSum(values))).toBe(String(exact));
      }),
    );
  });

  it('of counts are a number, of amounts a decimal', () => {
    expect(runningSum([2, 3])).toBe(5);
    expect(runningSum(['0.1', '0.2'])).toBe('0.3');
    expect(runningSum([1, '0.25'])).toBe('1.25');
  });

  it('are blank where any of them is', () => {
    expect(sum([3, null])).toBeNull();
    expect(runningSum([3, null])).toBe(3);
  });

  it('differ exactly', () => {
    expect(difference(Number.MAX_SAFE_INTEGER, -1)).toBe('9007199254740992');
    expect(difference(7, 9)).toBe(-2);
  });
});
