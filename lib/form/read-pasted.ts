import { compareDecimals, type Decimal } from '../base/decimal';
import { decimalOf } from '../report/cell-value';
import { inTenThousandYuan, splitUnit, type MoneyUnit } from '../report/money-unit';
import { readEntry, toHalfWidth } from '../report/read-entry';
import type { Cell } from '../template/template';

/** Why a text of a copied block is no figure for its cell. */
export type PastedTrouble =
  | 'noNumber'
  | 'tooLong'
  | 'negative'
  | 'fraction'
  | 'percentage'
  | 'date'
  | 'several'
  | 'scientific'
  | 'tooNarrow'
  | 'formulaError';

/** What a text of a copied block says in its cell. */
export type Pasted =
  /** Nothing, a dash or a stroke: never a zero. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: number | Decimal }
  /** An amount whose unit is not that of the form. */
  | { readonly kind: 'otherUnit'; readonly unit: MoneyUnit; readonly written: Decimal; readonly converted: Decimal }
  /** An amount so large that 元 may be meant, and no unit to tell; `converted` is what it were then. */
  | { readonly kind: 'unitUnknown'; readonly written: Decimal; readonly converted: Decimal }
  | { readonly kind: 'untaken'; readonly trouble: PastedTrouble };

/**
 * Reads one text of a copied block for its cell, more strictly than typing is read: what the cell may not hold is not taken.
 * `headUnit` is the unit that the block gives for the column.
 */
export function readPasted(cell: Cell, text: string, headUnit: MoneyUnit | null): Pasted {
  const spaced = toHalfWidth(text).trim();
  if (/^[-/\\\s]*$/.test(spaced)) return { kind: 'blank' };
  const trouble = shapeTrouble(spaced);
  if (trouble !== null) return { kind: 'untaken', trouble };
  const plain = spaced.replace(/\s/g, '').replace(/^\(([¥￥]?[\d.,]+\p{Script=Han}{0,3})\)$/u, '-$1');
  return cell.column.type === 'amount' ? readAmount(cell, plain, headUnit) : readCount(cell, plain);
}

const shapes: readonly (readonly [PastedTrouble, RegExp])[] = [
  ['tooNarrow', /^#+$/],
  ['formulaError', /^#[A-Z\d/]+[!?]?$/i],
  ['percentage', /^[-+]?[\d.,\s]+[%‰]$/],
  ['scientific', /^[-+]?\d+(\.\d*)?E[-+]?\d+$/i],
  [
    'date',
    /^\d{4}\s*([-/年]\s*\d{1,2}(\s*[-/月]\s*\d{1,2}\s*日?)?\s*月?|\.\d{1,2}\.\d{1,2})(\s+\d{1,2}:\d{2}(:\d{2})?)?$/,
  ],
  ['date', /^(\d{4}年|\d{1,2}月(\s*\d{1,2}日)?)$/],
  ['date', /^\d{1,2}\/\d{1,2}\/\d{2,4}$/],
];

function shapeTrouble(text: string): PastedTrouble | null {
  const known = shapes.find(([, shape]) => shape.test(text));
  if (known !== undefined) return known[0];
  const grouped = /^\D*\d{1,3}((,\d{3})+|([^\S\n]\d{3})+)(?!\d)(\.\d+)?\D*$/.test(text);
  return !grouped && /\d[\s,;、/|]+\d/.test(text) ? 'several' : null;
}

function readCount({ column }: Cell, plain: string): Pasted {
  const entry = readEntry(column.type, plain);
  if (entry.kind === 'unreadable') return untaken(entry.trouble === 'tooLong' ? 'tooLong' : 'noNumber');
  if (entry.value === null) return { kind: 'blank' };
  if (!Number.isInteger(Number(entry.value))) return untaken('fraction');
  return Number(entry.value) < 0 && column.type === 'count'
    ? untaken('negative')
    : { kind: 'value', value: entry.value };
}

function readAmount(cell: Cell, plain: string, headUnit: MoneyUnit | null): Pasted {
  const minus = plain.startsWith('-') ? '-' : '';
  const { amount, unit: own } = splitUnit(plain.slice(minus.length));
  const entry = readEntry('amount', `${minus}${amount}`);
  if (entry.kind === 'unreadable' || entry.value === null) return untaken('noNumber');
  const written = decimalOf(entry.value);
  if (compareDecimals(written, '0') < 0) return untaken('negative');
  const unit = own ?? headUnit;
  if (unit === 'tenThousandYuan' || written === '0') return { kind: 'value', value: written };
  if (unit !== null) return { kind: 'otherUnit', unit, written, converted: inTenThousandYuan(written, unit) };
  if (!isLarge(cell, written)) return { kind: 'value', value: written };
  return { kind: 'unitUnknown', written, converted: inTenThousandYuan(written, 'yuan') };
}

/** Whether the form itself finds the amount so large that 元 may have been written for 万元. */
function isLarge({ section, line, column }: Cell, amount: Decimal): boolean {
  return section.checks.some(
    (check) =>
      check.kind === 'amountScale' &&
      check.lines.includes(line.id) &&
      check.columns.includes(column.id) &&
      compareDecimals(amount, String(check.from)) >= 0,
  );
}

function untaken(trouble: PastedTrouble): Pasted {
  return { kind: 'untaken', trouble };
}
