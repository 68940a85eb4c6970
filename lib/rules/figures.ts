import { compareDecimals } from '../base/decimal';
import { decimalOf } from '../report/cell-value';
import { readEntry, writeEntry } from '../report/read-entry';
import type { CellValue } from '../report/report';
import type { CellAddress, ValueType } from '../template/template';
import type { Facts, Finding } from './finding';
import type { Subject } from './subject';

/** The largest count; no amount in 万元 comes near it either, and no cell of the page holds more. */
export const largestCount = 999_999_999_999;

type Trouble = Extract<Facts, { kind: 'badFigure' }>['trouble'];

/** C-1: counts are whole and from 0 to 999,999,999,999, with a sign only where the form has one; amounts are not negative. */
export function checkFigures({ template, report }: Subject): Finding[] {
  return [...template.cells.values()].flatMap((cell): Finding[] => {
    const { address, column, section } = cell;
    const text = report.unreadable[address];
    if (text !== undefined && !cell.computed) {
      const entry = readEntry(column.type, text);
      const trouble = entry.kind === 'unreadable' ? entry.trouble : 'noNumber';
      const suggestion = entry.kind === 'unreadable' ? (entry.suggestion ?? null) : null;
      return [finding(section.id, address, text, trouble, suggestion)];
    }
    const value = (cell.computed ? report.printedTotals : report.cells)[address] ?? null;
    const trouble = troubleWith(column.type, value);
    return trouble === null ? [] : [finding(section.id, address, writeEntry(value), trouble, null)];
  });
}

function troubleWith(type: ValueType, value: CellValue): Trouble | null {
  if (value === null) return null;
  const decimal = decimalOf(value);
  if (type !== 'amount' && decimal.includes('.')) return 'fraction';
  if (type !== 'signedCount' && compareDecimals(decimal, '0') < 0) return 'negative';
  const size = decimal.startsWith('-') ? decimal.slice(1) : decimal;
  return compareDecimals(size, String(largestCount)) > 0 ? 'tooLarge' : null;
}

function finding(
  section: string,
  cell: CellAddress,
  text: string,
  trouble: Trouble,
  suggestion: string | null,
): Finding {
  const facts = { kind: 'badFigure', cell, text, trouble, suggestion } as const;
  return { rule: 'C-1', severity: 'error', section, cells: [cell], facts };
}
