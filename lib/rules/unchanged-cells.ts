import { sameValue } from '../report/cell-value';
import type { CellValue, Report } from '../report/report';
import type { Cell, Template } from '../template/template';
import type { EarlierReport } from './check-context';
import type { YearFigure } from './finding';
import { lastFigure, lastYearOf } from './last-year';
import { subjectOf } from './subject';

/**
 * From here on the same figure twice is worth a look. Small counts repeat by chance: of counts that scatter freely around 3 one in six is last
 * year's again, around 10 one in eleven, around 50 one in twenty-five.
 */
const smallest = 10;

/**
 * Whether a cell says last year's figure again where that is worth a look: typed, and 10 or more. What the checks of two years reckon from last
 * year's report (carried over, in force) is meant to follow from it.
 */
export function isUnchangedFigure(cell: Cell, value: CellValue, last: CellValue): boolean {
  if (cell.computed || value === null || last === null || followsFromLastYear(cell)) return false;
  return Number(value) >= smallest && sameValue(value, last);
}

/** The figures of last year's report that this year's says again, in the order of the form: `isUnchangedFigure`. */
export function unchangedCells(template: Template, report: Report, earlier: readonly EarlierReport[]): YearFigure[] {
  const subject = subjectOf(template, report, { stage: 'drafting', editionOfYear: null, earlier });
  const last = lastYearOf(subject);
  if (last === null) return [];
  return [...template.cells.values()].flatMap((cell) => {
    const before = lastFigure(last, cell.address);
    return before !== null && isUnchangedFigure(cell, subject.valueAt(cell.address), before.value) ? [before] : [];
  });
}

function followsFromLastYear({ section, line, column }: Cell): boolean {
  return (section.yearChecks ?? []).some((check) =>
    check.kind === 'carryOver' ? check.line === line.id : check.lines.includes(line.id) && check.column === column.id,
  );
}
