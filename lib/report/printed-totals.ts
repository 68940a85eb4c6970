import type { CellAddress, Template } from '../template/template';
import { difference, sameValue } from './cell-value';
import { computeTotals } from './fill-totals';
import type { CellValue, Report } from './report';

type Figure = NonNullable<CellValue>;

/** A total that a source printed otherwise than its parts add up to. `difference` is printed − computed. */
export interface DisagreeingTotal {
  readonly address: CellAddress;
  readonly printed: Figure;
  readonly computed: Figure;
  readonly difference: Figure;
}

/** Every printed total that its parts contradict, in the order of the form; one with a blank part cannot be compared. */
export function disagreeingTotals(template: Template, report: Report): DisagreeingTotal[] {
  const totals = computeTotals(template, report.cells);
  return [...template.cells.keys()].flatMap((address): DisagreeingTotal[] => {
    const printed = report.printedTotals[address] ?? null;
    const total = totals.get(address);
    if (printed === null || total === undefined || !total.complete || total.value === null) return [];
    if (sameValue(printed, total.value)) return [];
    return [{ address, printed, computed: total.value, difference: difference(printed, total.value) }];
  });
}

/**
 * The report after somebody has looked at its printed totals: kept are the `doubtful` ones and those with a blank among
 * their parts, to be compared again; every other one is what its parts add up to.
 */
export function settlePrintedTotals(template: Template, report: Report, doubtful: ReadonlySet<CellAddress>): Report {
  const totals = computeTotals(template, report.cells);
  const kept = [...totals].flatMap(([address, { complete }]) => {
    const printed = report.printedTotals[address] ?? null;
    return printed !== null && (doubtful.has(address) || !complete) ? [[address, printed] as const] : [];
  });
  return { ...report, printedTotals: Object.fromEntries(kept) };
}
