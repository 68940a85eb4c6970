import { difference, valueAt } from '../report/cell-value';
import { computeTotals } from '../report/fill-totals';
import type { CellValue } from '../report/report';
import type { CellAddress, Column, Template } from '../template/template';
import { leavesOf } from '../template/leaves';
import type { Version } from '../workflow/compare-reports';

/** The report of the year before `year` among earlier ones, or null. */
export function lastYearAmong(earlier: readonly Version[], year: number): Version | null {
  return earlier.find(({ report }) => report.year === year - 1) ?? null;
}

/** What a report says in each cell that `template` has too, null where it is blank; a total as its source printed it, else as computed. */
export function figuresBeside(
  template: Template,
  { template: own, report }: Version,
): ReadonlyMap<CellAddress, CellValue> {
  const totals = computeTotals(own, report.cells);
  const figureAt = (address: CellAddress): CellValue => {
    const total = totals.get(address);
    if (total === undefined) return valueAt(report.cells, address);
    return valueAt(report.printedTotals, address) ?? (total.complete ? total.value : null);
  };
  return new Map(
    [...template.cells.keys()].flatMap((address) => (own.cells.has(address) ? [[address, figureAt(address)]] : [])),
  );
}

/** A cell to type into that says what last year carried forward. */
export interface CarriedCell {
  readonly address: CellAddress;
  /** Where last year's report says it. */
  readonly from: CellAddress;
  readonly value: NonNullable<CellValue>;
}

/** The cells that carry over what last year's report carried forward, as the form declares them; those it leaves blank are none. */
export function carriedCells(template: Template, last: Version): CarriedCell[] {
  return template.sections.flatMap((section) => {
    if (section.kind !== 'table') return [];
    const columns = [
      ...new Set(section.blocks.flatMap((block) => leavesOf<Column>(block.columns).map(({ id }) => id))),
    ];
    return (section.yearChecks ?? []).flatMap((check) =>
      check.kind !== 'carryOver'
        ? []
        : columns.flatMap((column): CarriedCell[] => {
            const address = `${section.id}/${check.line}/${column}` as const;
            const from = `${section.id}/${check.lastLine}/${column}` as const;
            const value = last.template.cells.has(from) ? valueAt(last.report.cells, from) : null;
            if (value === null || template.cells.get(address)?.computed !== false) return [];
            return [{ address, from, value }];
          }),
    );
  });
}

/** By how much a figure has grown since last year; null where either is blank. */
export function growth(before: CellValue, after: CellValue): NonNullable<CellValue> | null {
  return before === null || after === null ? null : difference(after, before);
}
