import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, decimalOfNumber, parseDecimal, shiftPoint, subtractDecimals } from './decimal';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(8))
  .map(([digits, places]) => shiftPoint(String(digits), -places));

describe('decimals', () => {
  it('are read in plain notation alone', () => {
    expect(['59237.2449', '+3', '-0.50', '.5', '7.', '007', '-0.0'].map(parseDecimal)).toEqual([
      '59237.2449',
      '3',
      '-0.5',
      '0.5',
      '7',
      '7',
      '0',
    ]);
    expect(['', '-', '1e3', '1,000', '十', '１'].map(parseDecimal)).toEqual([null, null, null, null, null, null]);
  });

  it('shift the point exactly: 元 to 万元', () => {
    expect(shiftPoint('28112200', -4)).toBe('2811.22');
    expect(shiftPoint('251000', -4)).toBe('25.1');
    expect(shiftPoint('0', -4)).toBe('0');
  });

  it('write a number without an exponent', () => {
    expect([0, -0, -7, 2.5, 1e-7, -1.5e-9, 1e21].map(decimalOfNumber)).toEqual([
      '0',
      '0',
      '-7',
      '2.5',
      '0.0000001',
      '-0.0000000015',
      '1000000000000000000000',
    ]);
  });

  it('come back from a shift there and back', () => {
    fc.assert(
      fc.property(
        decimal,
        fc.integer({ min: -9, max: 9 }),
        (value, places) => shiftPoint(shiftPoint(value, places), -places) === value,
      ),
    );
  });

  it('add and subtract without loss', () => {
    fc.assert(
      fc.property(
        decimal,
        decimal,
        (left, right) => compareDecimals(subtractDecimals(addDecimals(left, right), right), left) === 0,
      ),
    );
  });
});
