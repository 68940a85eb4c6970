import { valueAt } from '../report/cell-value';
import type { CellValue, CellValues } from '../report/report';
import type { CellAddress, Template } from '../template/template';
import { equationsOf, holds, type Equation } from './equations';
import type { FormRow } from './form-rows';
import type { RowRepair } from './import-finding';
import type { MatchedRow } from './match-rows';
import { readSourceValue, type HeadUnit, type SourceValue } from './read-source-value';
import type { Reading, ReadText } from './reading';

/** What stands in a cell of the form by the source. */
export interface ReadCell extends ReadText {
  readonly address: CellAddress;
  readonly value: SourceValue;
}

export interface SettledRow {
  readonly match: MatchedRow;
  /** Null where the figures cannot be told apart. */
  readonly cells: readonly ReadCell[] | null;
  readonly how: RowRepair | null;
  /** Whether a total or an identity of the form vouches for what was done to the row. */
  readonly vouched: boolean;
  /** Whether totals and identities told which of several readings this is: they then vouch for none of its figures. */
  readonly chosen: boolean;
}

type UnitOf = (row: FormRow, index: number) => HeadUnit;

interface Candidate {
  readonly how: RowRepair | null;
  readonly cells: readonly ReadCell[];
}

/**
 * Takes for each row the one reading that the totals and identities of the form allow: first those within the row, then
 * those that tie it to rows already settled. A row with several such readings, or none, is left open.
 */
export function settleRows(
  template: Template,
  matches: readonly (readonly [MatchedRow, readonly Reading[]])[],
  unitOf: UnitOf,
): SettledRow[] {
  const equations = new Map<CellAddress, Equation[]>();
  for (const equation of equationsOf(template)) {
    for (const address of [...equation.left, ...equation.right]) {
      const known = equations.get(address);
      if (known === undefined) equations.set(address, [equation]);
      else known.push(equation);
    }
  }
  let values: CellValues = {};
  const settled = new Map<MatchedRow, SettledRow>();
  const open = new Map<MatchedRow, readonly Candidate[]>();
  for (const [match, readings] of matches) {
    const within = equationsWithin(match.row, equations);
    const candidates = readings.map((reading) => candidateOf(match.row, reading, unitOf));
    const possible =
      candidates.length > 1 ? candidates.filter((candidate) => allowed(candidate, within, {})) : candidates;
    if (possible.length === 1) settle(match, possible, readings.length > 1, readings.length > 1 || within.length > 0);
    else open.set(match, possible);
  }
  for (let before = -1; before !== open.size;) {
    before = open.size;
    for (const [match, candidates] of open) {
      const around = [...new Set(match.row.cells.flatMap(({ address }) => equations.get(address) ?? []))];
      const possible = candidates.filter((candidate) => allowed(candidate, around, values));
      if (possible.length === 1) settle(match, possible, true, true);
    }
  }
  return matches.map(
    ([match]) => settled.get(match) ?? { match, cells: null, how: null, vouched: false, chosen: false },
  );

  function settle(match: MatchedRow, possible: readonly Candidate[], several: boolean, tried: boolean): void {
    const [only] = possible;
    if (only === undefined) return;
    const within = equationsWithin(match.row, equations);
    const vouched = tried && within.some((equation) => holds(equation, valuesIn(only, {})) === true);
    const chosen = several || only.how === 'cutApart';
    settled.set(match, { match, cells: only.cells, how: only.how, vouched, chosen });
    values = { ...values, ...Object.fromEntries(only.cells.map(({ address, value }) => [address, figureOf(value)])) };
    open.delete(match);
  }
}

/** The figure that was read, null for a blank and for what is none. */
export function figureOf(value: SourceValue): CellValue {
  return value.kind === 'figure' ? value.value : null;
}

function candidateOf(row: FormRow, { texts, how }: Reading, unitOf: UnitOf): Candidate {
  const cells = row.cells.map(({ address, column }, index) => {
    const read = texts[index];
    if (read === undefined) throw new Error(`${texts.length} texts for ${row.cells.length} cells of ${row.label}`);
    return { address, ...read, value: readSourceValue(column, read.text, unitOf(row, index)) };
  });
  return { how, cells };
}

function equationsWithin(row: FormRow, equations: ReadonlyMap<CellAddress, readonly Equation[]>): Equation[] {
  const own = new Set(row.cells.map(({ address }) => address));
  const touching = new Set(row.cells.flatMap(({ address }) => equations.get(address) ?? []));
  return [...touching].filter(({ left, right }) => [...left, ...right].every((address) => own.has(address)));
}

/** Whether no equation contradicts; one that cannot be reckoned does not. */
function allowed(candidate: Candidate, equations: readonly Equation[], values: CellValues): boolean {
  const valueOf = valuesIn(candidate, values);
  return equations.every((equation) => holds(equation, valueOf) !== false);
}

function valuesIn({ cells }: Candidate, values: CellValues): (address: CellAddress) => CellValue {
  const own = new Map(cells.map(({ address, value }) => [address, figureOf(value)] as const));
  return (address) => (own.has(address) ? (own.get(address) ?? null) : valueAt(values, address));
}
