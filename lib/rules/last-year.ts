import type { CellAddress } from '../template/template';
import type { YearFigure } from './finding';
import { subjectOf, type Subject } from './subject';

/** Last year's report laid out for the rules; null where it is not known. */
export function lastYearOf({ context, report }: Subject): Subject | null {
  const last = context.earlier?.find((each) => each.report.year === report.year - 1);
  return last === undefined ? null : subjectOf(last.template, last.report, { ...context, earlier: [] });
}

/** What last year's report says at an address; null where its form has no such cell, or it is blank. */
export function lastFigure(last: Subject, cell: CellAddress): YearFigure | null {
  if (!last.template.cells.has(cell)) return null;
  const value = last.valueAt(cell);
  return value === null ? null : { year: last.report.year, cell, value };
}
