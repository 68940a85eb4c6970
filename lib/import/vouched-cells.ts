import { sameValue } from '../report/cell-value';
import type { CellValues } from '../report/report';
import { totalCellsOf } from '../report/fill-totals';
import type { CellAddress, Template } from '../template/template';
import { equationsOf, sidesAsRead, type CellsRead, type Equation } from './equations';

/** What totals and identities say of the cells that they join. */
export interface Vouched {
  /** They hold and would not were one of these wrong. */
  readonly vouched: ReadonlySet<CellAddress>;
  /** One fails. */
  readonly broken: ReadonlySet<CellAddress>;
}

/**
 * What totals and identities say of figures that were read. An equation vouches only where it could have failed: not with
 * cells that it was used to choose (`chosen`), nor with any on both of its sides.
 */
export function vouchedCells(
  equations: readonly Equation[],
  read: CellsRead,
  chosen: ReadonlySet<CellAddress> = new Set(),
): Vouched {
  const vouched = new Set<CellAddress>();
  const broken = new Set<CellAddress>();
  for (const equation of equations) {
    const named = [...equation.left, ...equation.right];
    if (new Set(named).size < named.length) continue;
    const sides = sidesAsRead(equation, read);
    if (sides === null) continue;
    const holds = sameValue(sides.left, sides.right);
    if (holds && named.some((address) => chosen.has(address))) continue;
    for (const address of named) (holds ? vouched : broken).add(address);
  }
  return { vouched, broken };
}

/** The equations of the form with the parts of a total in place of each that was not written down. */
export function equationsWithoutTotals(template: Template, values: CellValues): Equation[] {
  const parts = new Map(totalCellsOf(template).map((total) => [total.address, total.parts]));
  const written = (address: CellAddress): readonly CellAddress[] =>
    (values[address] ?? null) === null ? (parts.get(address)?.flatMap(written) ?? [address]) : [address];
  return equationsOf(template).map(({ kind, left, right }) => ({
    kind,
    left: left.flatMap(written),
    right: right.flatMap(written),
  }));
}
