import { difference, runningSum, valueAt } from '../report/cell-value';
import { totalCellsOf, type ComputedTotal } from '../report/fill-totals';
import type { CellValue, CellValues } from '../report/report';
import type { Decimal } from '../base/decimal';
import { leavesOf } from '../template/leaves';
import type { CellAddress, Column, Identity, IdentityTerm, Line, TableSection, Template } from '../template/template';

/** One identity in one column, before any figures. */
export interface IdentityPlace {
  readonly key: string;
  readonly section: TableSection;
  readonly identity: Identity;
  readonly column: Column;
  /** The typed cells that it rests on. */
  readonly typed: readonly CellAddress[];
}

/** A term with nothing typed is null; a total of which anything is typed counts what there is. */
export interface SideState {
  readonly terms: readonly { readonly as: string; readonly value: CellValue }[];
  /** The sum of what is there. */
  readonly sum: number | Decimal;
}

/** How an identity stands on the screen; `blanks` cells are still to be filled in before it can be judged. */
export interface IdentityState {
  readonly left: SideState;
  readonly right: SideState;
  /** left − right. */
  readonly difference: number | Decimal;
  readonly blanks: number;
}

export function identityKey(section: TableSection, identity: Identity, column: Column): string {
  return `${section.id}/${identity.rule}/${column.id}`;
}

/** Every identity of the edition in every column where all of its lines are. */
export function identityPlaces(template: Template): IdentityPlace[] {
  const parts = new Map(totalCellsOf(template).map((total) => [total.address, total.parts]));
  const typedBelow = (address: CellAddress): readonly CellAddress[] =>
    parts.get(address)?.flatMap(typedBelow) ?? [address];
  return template.sections
    .filter((section) => section.kind === 'table')
    .flatMap((section) =>
      section.identities.flatMap((identity) =>
        section.blocks
          .filter(({ lines }) => {
            const known = new Set(leavesOf<Line>(lines).map(({ id }) => id));
            return [...identity.left, ...identity.right].every(({ line }) => known.has(line));
          })
          .flatMap(({ columns }) =>
            leavesOf<Column>(columns).map((column) => ({
              key: identityKey(section, identity, column),
              section,
              identity,
              column,
              typed: [...identity.left, ...identity.right].flatMap(({ line }) =>
                typedBelow(`${section.id}/${line}/${column.id}`),
              ),
            })),
          ),
      ),
    );
}

/** How one identity stands, with the totals already computed. */
export function identityState(
  { section, identity, column, typed }: IdentityPlace,
  cells: CellValues,
  totals: ReadonlyMap<CellAddress, ComputedTotal>,
): IdentityState {
  const side = (terms: readonly IdentityTerm[]): SideState => {
    const figures = terms.map(({ line, as }) => {
      const address: CellAddress = `${section.id}/${line}/${column.id}`;
      const total = totals.get(address);
      if (total === undefined) return { as, value: valueAt(cells, address) };
      return { as, value: total.started ? total.value : null };
    });
    return { terms: figures, sum: runningSum(figures.map(({ value }) => value)) };
  };
  const left = side(identity.left);
  const right = side(identity.right);
  return {
    left,
    right,
    difference: difference(left.sum, right.sum),
    blanks: typed.filter((address) => valueAt(cells, address) === null).length,
  };
}
