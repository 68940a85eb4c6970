import { runningSum, valueAt } from '../report/cell-value';
import { computeTotals, totalCellsOf, type ComputedTotal } from '../report/fill-totals';
import type { CellValues, Report } from '../report/report';
import type { CellAddress, Column, TableSection, Template } from '../template/template';
import { leavesOf } from '../template/leaves';
import type { CheckContext } from './check-context';
import type { Figure, Finding, Side } from './finding';

/** A report laid out for the rules: what is checked, with its totals at hand. */
export interface Subject {
  readonly template: Template;
  readonly report: Report;
  readonly context: CheckContext;
  readonly tables: readonly TableSection[];
  readonly totals: ReadonlyMap<CellAddress, ComputedTotal>;
  /** The parts of each line's total, by the address of the total. */
  readonly lineTotals: ReadonlyMap<CellAddress, readonly CellAddress[]>;
  /** What each cell says: a total as its source printed it, else as computed; null while anything in it is blank. */
  readonly valueAt: (address: CellAddress) => Figure | null;
}

/** Finds what one rule of the catalogue, or one family of it, has to say of a report. */
export type Rule = (subject: Subject) => Finding[];

/** Lays a report out for the rules; its totals are computed once. */
export function subjectOf(template: Template, report: Report, context: CheckContext): Subject {
  const totals = computeTotals(template, report.cells);
  return {
    template,
    report,
    context,
    tables: template.sections.filter((section) => section.kind === 'table'),
    totals,
    lineTotals: new Map(
      totalCellsOf(template)
        .filter(({ axis }) => axis === 'line')
        .map(({ address, parts }) => [address, parts] as const),
    ),
    valueAt: (address) => printedOrComputed(report, totals, address),
  };
}

function printedOrComputed(
  { cells, printedTotals }: { cells: CellValues; printedTotals: CellValues },
  totals: ReadonlyMap<CellAddress, ComputedTotal>,
  address: CellAddress,
): Figure | null {
  const computed = totals.get(address);
  if (computed === undefined) return valueAt(cells, address);
  return valueAt(printedTotals, address) ?? (computed.complete ? computed.value : null);
}

/** One side of a rule, or null where any of its cells is blank: then nothing can be checked. */
export function sideOf(subject: Subject, cells: readonly CellAddress[]): Side | null {
  const terms: { cell: CellAddress; value: Figure }[] = [];
  for (const cell of cells) {
    const value = subject.valueAt(cell);
    if (value === null) return null;
    terms.push({ cell, value });
  }
  return { terms, sum: runningSum(terms.map(({ value }) => value)) };
}

/** The ids of a table's columns, each once, in the order of the form. */
export function columnIdsOf(table: TableSection): string[] {
  return [...new Set(table.blocks.flatMap((block) => leavesOf<Column>(block.columns).map(({ id }) => id)))];
}
