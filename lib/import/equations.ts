import type { Decimal } from '../base/decimal';
import { sameValue, sum, valueAt } from '../report/cell-value';
import type { CellValue, CellValues } from '../report/report';
import { totalCellsOf } from '../report/fill-totals';
import { leavesOf } from '../template/leaves';
import type { CellAddress, Column, Template } from '../template/template';

/** What must come to the same: a total and its parts, or the two sides of an identity in one column. */
export interface Equation {
  readonly kind: 'total' | 'identity';
  readonly left: readonly CellAddress[];
  readonly right: readonly CellAddress[];
}

/** Every total and identity of the form, wherever it stands. */
export function equationsOf(template: Template): Equation[] {
  const totals = totalCellsOf(template).map(({ address, parts }): Equation => ({
    kind: 'total',
    left: [address],
    right: parts,
  }));
  const identities = template.sections.flatMap((section): Equation[] => {
    if (section.kind !== 'table') return [];
    return section.blocks.flatMap((block) =>
      section.identities.flatMap(({ left, right }) =>
        leavesOf<Column>(block.columns).flatMap(({ id }): Equation[] => {
          const at = (line: string): CellAddress => `${section.id}/${line}/${id}`;
          const sides = { left: left.map(({ line }) => at(line)), right: right.map(({ line }) => at(line)) };
          const known = [...sides.left, ...sides.right].every((address) => template.cells.has(address));
          return known ? [{ kind: 'identity', ...sides }] : [];
        }),
      ),
    );
  });
  return [...totals, ...identities];
}

/** The sums of both sides, null where a cell is blank or not known yet. */
export function sidesOf(
  { left, right }: Equation,
  valueOf: (address: CellAddress) => CellValue,
): { readonly left: CellValue; readonly right: CellValue } {
  return { left: sum(left.map(valueOf)), right: sum(right.map(valueOf)) };
}

/** What was read into the cells of a form. */
export interface CellsRead {
  readonly values: CellValues;
  /** Cells that stand there empty: not those that were not found. */
  readonly blanks: ReadonlySet<CellAddress>;
}

/** Both sides as read, or null where that cannot be told. */
export interface SidesRead {
  readonly left: number | Decimal;
  readonly right: number | Decimal;
  /** Parts of the total are blank and count as nothing. */
  readonly withBlanks: boolean;
}

/** The sides of an equation as read: a total that is there, be it above blanks, must come to the parts that are there. */
export function sidesAsRead(equation: Equation, { values, blanks }: CellsRead): SidesRead | null {
  const withBlanks = equation.kind === 'total' && equation.right.some((address) => blanks.has(address));
  const { left, right } = sidesOf(equation, (address) => {
    const blank = withBlanks && equation.right.includes(address) && blanks.has(address);
    return blank ? 0 : valueAt(values, address);
  });
  return left === null || right === null ? null : { left, right, withBlanks };
}

/** Whether both sides come to the same; null where that cannot be told. */
export function holds(equation: Equation, valueOf: (address: CellAddress) => CellValue): boolean | null {
  const { left, right } = sidesOf(equation, valueOf);
  return left === null || right === null ? null : sameValue(left, right);
}

/**
 * Tells of whole numbers from the left of a row whether they may be its first ones: no total or identity that they
 * make complete is broken.
 */
export function mayBeginRow(
  equations: readonly Equation[],
  addresses: readonly CellAddress[],
): (texts: readonly string[]) => boolean {
  const places = new Map(addresses.map((address, index) => [address, index]));
  const endingAt = new Map<number, { left: number[]; right: number[] }[]>();
  for (const { left, right } of equations) {
    const sides = {
      left: left.flatMap((at) => places.get(at) ?? []),
      right: right.flatMap((at) => places.get(at) ?? []),
    };
    if (sides.left.length < left.length || sides.right.length < right.length) continue;
    const last = Math.max(...sides.left, ...sides.right);
    endingAt.set(last, [...(endingAt.get(last) ?? []), sides]);
  }
  return (texts) => {
    const sumOf = (side: readonly number[]): number => side.reduce((total, at) => total + Number(texts[at]), 0);
    return (endingAt.get(texts.length - 1) ?? []).every(({ left, right }) => sumOf(left) === sumOf(right));
  };
}
