import { parseDecimal } from '../../base/decimal';
import Big from 'big.js';
import { childOf, childrenOf, type XmlElement } from '../parse-xml';
import type { NumberFormat } from './number-formats';

/** Programs compute with so many digits, and write two more. */
const significant = 15;
/** No date of a report is further from the beginning of the calendar than this. */
const lastDay = 80_000;

/** What a cell shows as people would type it, whatever it is stored as. */
export function cellTextOf(
  cell: XmlElement,
  shared: readonly string[],
  formatOf: (style: string | undefined) => NumberFormat,
  daysBefore: number,
): string {
  const value = rawTextOf(childOf(cell, 's:v'));
  switch (cell.attributes.get('t')) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = childOf(cell, 's:is');
      return inline === null ? '' : richTextOf(inline);
    }
    case 'str':
      return unescape(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return value;
    case 'd':
      return value;
    default:
      return value === '' ? '' : numberText(value, formatOf(cell.attributes.get('s')), daysBefore);
  }
}

/** The runs of a text, without the readings that may stand above them. */
export function richTextOf(element: XmlElement): string {
  const texts = childrenOf(element).flatMap((child) =>
    child.name === 's:t' ? [rawTextOf(child)] : child.name === 's:r' ? [rawTextOf(childOf(child, 's:t'))] : [],
  );
  return unescape(texts.join(''));
}

function rawTextOf(element: XmlElement | null): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}

/** `_x000D_` stands for a character that XML cannot carry, `_x005F_` for the sign that would begin such a word. */
function unescape(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * The digits that were typed: what lies beyond the digits a program computes with is its rounding, so that
 * `59237.244899999998` is `59237.2449`. A date is written as one, so that nobody takes it for a figure.
 */
function numberText(value: string, { unit, date }: NumberFormat, daysBefore: number): string {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(value)) return value;
  const exact = new Big(value);
  if (date && exact.gte(1) && exact.lte(lastDay)) return dateText(Math.floor(exact.toNumber()) + daysBefore);
  const digits = exact.c.length > significant ? exact.prec(significant).toFixed() : exact.toFixed();
  const plain = parseDecimal(digits) ?? digits;
  return plain === '0' ? plain : plain + unit;
}

/** Day 1 is the first of 1900; the calendar of the programs knows a 29 February in that year. */
function dateText(day: number): string {
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
