import type { Report } from '../../report/report';
import type { CellAddress, Template } from '../../template/template';
import type { CellSource } from '../cell-source';
import { equationsOf, holds, type Equation } from '../equations';

/**
 * The cells that are sure although nothing shows in which column their figures stand. The sum of a row holds in whatever
 * order its figures are read; it takes a sum within the row and one over several rows, of which every cell is vouched for.
 */
export function sureCells(
  template: Template,
  report: Report,
  sources: readonly CellSource[],
): ReadonlySet<CellAddress> {
  const values = { ...report.cells, ...report.printedTotals };
  const vouched = new Set(sources.flatMap(({ address, confidence }) => (confidence === 'vouched' ? [address] : [])));
  const sound = equationsOf(template).filter(
    (equation) =>
      namedBy(equation).every((address) => vouched.has(address)) &&
      holds(equation, (address) => values[address] ?? null) === true,
  );
  const withinRow = new Set(sound.filter((equation) => linesOf(equation).size === 1).flatMap(namedBy));
  const overRows = sound.filter((equation) => linesOf(equation).size > 1).flatMap(namedBy);
  return new Set(overRows.filter((address) => withinRow.has(address)));
}

function namedBy({ left, right }: Equation): CellAddress[] {
  return [...left, ...right];
}

/** The rows of the form in which an equation's cells stand. */
function linesOf(equation: Equation): ReadonlySet<string> {
  return new Set(namedBy(equation).map((address) => address.slice(0, address.lastIndexOf('/'))));
}
