import { sameValue } from '../report/cell-value';
import type { Report } from '../report/report';
import type { CellAddress, Template } from '../template/template';
import { equationsOf, sidesAsRead, type CellsRead, type Equation } from './equations';
import type { ImportFacts, ImportFinding } from './import-finding';
import type { SettledRow } from './settle-rows';

/**
 * Totals and identities that do not hold as read: misread here, or misprinted there. Each names the cells that it joins
 * and all beside them that may stand in each other's places.
 */
export function brokenSums(template: Template, rows: readonly SettledRow[], report: Report): ImportFinding[] {
  const read = cellsRead(rows, report);
  const lines = new Map(
    rows.flatMap(({ match, cells }) =>
      (cells ?? []).map(({ address }) => [address, match.figures[0]?.line ?? null] as const),
    ),
  );
  return equationsOf(template).flatMap((equation): ImportFinding[] => {
    const sides = sidesAsRead(equation, read);
    if (sides === null || sameValue(sides.left, sides.right)) return [];
    const [address] = equation.left;
    if (address === undefined) return [];
    const { left, right, withBlanks } = sides;
    const facts: ImportFacts =
      equation.kind === 'identity'
        ? { kind: 'identityBroken', left, right }
        : { kind: withBlanks ? 'sumWithBlanks' : 'sumDiffers', printed: left, computed: right };
    const section = template.cells.get(address)?.section.id ?? null;
    const cells = cellsInDoubt(equation, rows);
    return [{ severity: 'warning', section, cells, read: '', line: lines.get(address) ?? null, facts }];
  });
}

/** What was read, with the cells that stand empty in the source. */
export function cellsRead(rows: readonly SettledRow[], { cells, printedTotals }: Report): CellsRead {
  const blank = rows.flatMap((row) => row.cells ?? []).filter(({ value }) => value.kind === 'blank');
  return { values: { ...cells, ...printedTotals }, blanks: new Set(blank.map(({ address }) => address)) };
}

/** Whether an equation joins cells of that row alone. */
export function isWithin({ left, right }: Equation, { match: { row } }: SettledRow): boolean {
  return [...left, ...right].every((address) => row.cells.some((cell) => cell.address === address));
}

/**
 * The cells of an equation that fails, and those of each row whose figures its sum does not hold in their places: where
 * it is the row's own sum that fails, or where that cannot be told and figures may have changed places.
 */
function cellsInDoubt(equation: Equation, rows: readonly SettledRow[]): CellAddress[] {
  const named = [...equation.left, ...equation.right];
  const beside = rows.flatMap((row) => {
    const cells = row.cells ?? [];
    const open = isWithin(equation, row) || cells.some(({ value }) => value.kind !== 'figure');
    const touched = cells.some(({ address }) => named.includes(address));
    return open && touched ? cells.map(({ address }) => address) : [];
  });
  return [...new Set([...named, ...beside])];
}
