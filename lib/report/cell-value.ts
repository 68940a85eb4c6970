import { addDecimals, compareDecimals, decimalOfNumber, subtractDecimals, type Decimal } from '../base/decimal';
import type { CellAddress } from '../template/template';
import type { CellValue, CellValues } from './report';

/** What the cell at an address holds; null while it is blank. */
export function valueAt(cells: CellValues, address: CellAddress): CellValue {
  return cells[address] ?? null;
}

/** The value as an exact decimal, so that counts and amounts are reckoned alike. */
export function decimalOf(value: number | Decimal): Decimal {
  return typeof value === 'number' ? decimalOfNumber(value) : value;
}

/** The exact sum, or null where any value is blank: a blank is not a zero. */
export function sum(values: readonly CellValue[]): CellValue {
  return values.includes(null) ? null : runningSum(values);
}

/** The exact sum of what is there: a number where whole numbers come to one that is exact, else a decimal. */
export function runningSum(values: readonly CellValue[]): number | Decimal {
  let whole = 0;
  let rest: Decimal | null = null;
  for (const value of values) {
    if (value === null) continue;
    if (areWhole(value, whole + Number(value))) whole += Number(value);
    else rest = addDecimals(rest ?? '0', decimalOf(value));
  }
  return rest === null ? whole : addDecimals(rest, String(whole));
}

/** `left` − `right`, exactly. */
export function difference(left: number | Decimal, right: number | Decimal): number | Decimal {
  if (areWhole(left, right, Number(left) - Number(right))) return Number(left) - Number(right);
  return subtractDecimals(decimalOf(left), decimalOf(right));
}

/** Whether both say the same figure; two blanks do. */
export function sameValue(left: CellValue, right: CellValue): boolean {
  if (left === null || right === null) return left === right;
  return compareDecimals(decimalOf(left), decimalOf(right)) === 0;
}

/** Whether all of them are whole numbers that a number holds exactly. */
function areWhole(...values: readonly (number | Decimal)[]): boolean {
  return values.every((value) => Number.isSafeInteger(value));
}
