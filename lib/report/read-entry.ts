import { parseDecimal, shiftPoint } from '../base/decimal';
import type { ValueType } from '../template/template';
import { decimalOf } from './cell-value';
import type { CellValue } from './report';

/** What the text of one cell says. */
export type Entry =
  | { readonly kind: 'value'; readonly value: CellValue }
  /** No figure can be read; `suggestion` is what was probably meant, where that is plain. */
  | {
      readonly kind: 'unreadable';
      readonly text: string;
      readonly trouble: EntryTrouble;
      readonly suggestion?: string;
    };

export type EntryTrouble = 'noNumber' | 'tooLong' | 'inYuan';

/** More digits than a number holds exactly. */
const mostDigits = 15;

/**
 * Reads what a person typed into a cell: full-width digits, 千分位, spaces and a trailing 件, 宗, 条, 份, 个, 项, 次, 起, 部 or
 * 万元 are understood; empty text is a blank. A fraction or a minus sign is read as it stands: whether the cell may hold it is
 * for rule C-1. An amount in 元 is not converted unasked.
 */
export function readEntry(type: ValueType, text: string): Entry {
  const plain = toHalfWidth(text).replace(/\s/g, '');
  if (plain === '') return { kind: 'value', value: null };
  return type === 'amount' ? readAmount(text, plain) : readCount(text, plain);
}

/** The text that a cell shows for its value: `''` for a blank. */
export function writeEntry(value: CellValue): string {
  return value === null ? '' : decimalOf(value);
}

/** Full-width letters, digits and signs as their ASCII forms; minus signs of every kind as `-`; signs without width left out. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[−–—―‐‑﹣]/g, '-')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\u3000/g, ' ');
}

function readCount(text: string, plain: string): Entry {
  const decimal = readNumeral(plain.replace(/[件宗条份个项次起部]$/, ''));
  if (decimal === null) return { kind: 'unreadable', text, trouble: 'noNumber' };
  if (digitsOf(decimal) > mostDigits) return { kind: 'unreadable', text, trouble: 'tooLong' };
  return { kind: 'value', value: Number(decimal) };
}

function readAmount(text: string, plain: string): Entry {
  const inYuan = /[^万]元$/.test(plain);
  const decimal = readNumeral(plain.replace(/万?元$/, ''));
  if (decimal === null) return { kind: 'unreadable', text, trouble: 'noNumber' };
  if (inYuan) return { kind: 'unreadable', text, trouble: 'inYuan', suggestion: shiftPoint(decimal, -4) };
  return { kind: 'value', value: decimal };
}

/** A plain numeral with or without separators at every third digit. */
function readNumeral(text: string): string | null {
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text);
  return parseDecimal(grouped ? text.replaceAll(',', '') : text);
}

function digitsOf(decimal: string): number {
  return decimal.replace(/\D/g, '').length;
}
