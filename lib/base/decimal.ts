import Big from 'big.js';

/** An exact decimal in plain notation, without leading or trailing zeros: `"59237.2449"`, `"-3"`, `"0"`. */
export type Decimal = string;

/** The canonical form of a plain decimal numeral, or null where `text` is none (no exponent, no separators). */
export function parseDecimal(text: string): Decimal | null {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)) return null;
  const value = new Big(text.replace(/^\+|\.$/g, ''));
  return value.eq(0) ? '0' : value.toFixed();
}

/** A number as people write it: 1e-7 is `0.0000001`. */
export function decimalOfNumber(value: number): Decimal {
  return Number.isSafeInteger(value) ? String(value) : new Big(value).toFixed();
}

/** The exact sum. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  return new Big(left).plus(right).toFixed();
}

/** `left` − `right`, exactly. */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return new Big(left).minus(right).toFixed();
}

/** −1, 0 or 1, as `left` is less than, equal to or more than `right`. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  return new Big(left).cmp(right);
}

/** `value` × 10^`places`, exactly: 元 become 万元 with `places` −4. */
export function shiftPoint(value: Decimal, places: number): Decimal {
  const shifted = new Big(value);
  if (shifted.c.some((digit) => digit !== 0)) shifted.e += places;
  return shifted.toFixed();
}
