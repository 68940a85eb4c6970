import type { Cell } from '../template/template';
import { readEntry } from './read-entry';
import type { Report } from './report';

/** The report with `text` typed into `cell`; text that is no figure is kept as it is and counts as not filled in. */
export function typeIntoCell(report: Report, cell: Cell, text: string): Report {
  const entry = readEntry(cell.column.type, text);
  const { [cell.address]: _value, ...cells } = report.cells;
  const { [cell.address]: _text, ...unreadable } = report.unreadable;
  if (entry.kind === 'unreadable')
    return { ...report, cells, unreadable: { ...unreadable, [cell.address]: entry.text } };
  if (entry.value === null) return { ...report, cells, unreadable };
  return { ...report, cells: { ...cells, [cell.address]: entry.value }, unreadable };
}
