import { decimalOf } from '../report/cell-value';
import type { CellValue } from '../report/report';
import type { Column } from '../template/template';

/** A figure as the form prints it: `''` for a blank, the unit behind an amount where the form wants one. */
export function printFigure(column: Column, value: CellValue): string {
  if (value === null) return '';
  const figure = decimalOf(value);
  return column.printedUnit === undefined || figure === '0' ? figure : figure + column.printedUnit;
}

/** The date line with its parentheses, months and days without leading zeros: `（2022年1月）`. */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `（${year}年${month}月${day === undefined ? '' : `${day}日`}）`;
}
