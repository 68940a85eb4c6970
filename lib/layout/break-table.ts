import { grow, ruleThickness, type MeasuredTable } from './measure-table';
import { typeArea } from './page-geometry';
import type { GridCell, GridPart } from './table-grid';

/** A row as it stands on a page: again, where its head is repeated after a break. */
export interface FragmentRow {
  readonly row: number;
  readonly height: number;
}

/** What of a table stands on one page. */
export type Fragment = readonly FragmentRow[];

export interface BrokenTable {
  readonly fragments: readonly Fragment[];
  /** What the breaks cost: white left on pages, groups cut, rows alone. */
  readonly cost: number;
}

/** Costs, in the measure of `blankCost`. */
const aBreak = 30;
/** Parts have heads of their own: between them nothing is torn. */
const aBreakBetweenParts = 13;
const aCutGroup = 6;
const aLoneRow = 60;
const aLoneFirstRow = 90;
const aStretchedPoint = 3;
const aBlankPage = 260;

/** What it costs to leave `blank` points of a page empty. */
export function blankCost(blank: number): number {
  return aBlankPage * (blank / typeArea.height) ** 2;
}

export function heightOf(fragment: Fragment): number {
  return fragment.reduce((sum, { height }) => sum + height, 0);
}

/**
 * Breaks a table between rows so that the whole costs least: `first` points are left on the page where it begins, then
 * whole pages. Each fragment begins with the head of the part it begins in, and its rows are high enough for what it
 * holds of every spanning label. Null where no row of it fits `first`.
 */
export function breakTable(table: MeasuredTable, first: number): BrokenTable | null {
  const rows = bodyRows(table.grid.parts);
  const labels = [...table.spanning.keys()];
  const known = new Map<number, BrokenTable | null>();
  return breakFrom(0, first - ruleThickness);

  function breakFrom(start: number, room: number): BrokenTable | null {
    const cached = start > 0 ? known.get(start) : undefined;
    if (cached !== undefined) return cached;
    const broken = findBreak(start, room);
    if (start > 0) known.set(start, broken);
    return broken;
  }

  function findBreak(start: number, room: number): BrokenTable | null {
    const ends = endsWithin(start, room);
    if (ends.at(-1)?.end === rows.length) {
      const { fragment, stretched } = makeFragment(table, rows.slice(start), labels);
      if (heightOf(fragment) <= room) return { fragments: [fragment], cost: stretched * aStretchedPoint };
    }
    let best: BrokenTable | null = null;
    for (const { end, height } of ends.reverse()) {
      if (end === rows.length) continue;
      const breaking = breakCost(end) + (end === 1 ? aLoneFirstRow : 0);
      // A stretched point costs more than the white that it takes away.
      if (best !== null && breaking + blankCost(room - height) >= best.cost) continue;
      const { fragment, stretched } = makeFragment(table, rows.slice(start, end), labels);
      const blank = room - height - stretched;
      if (blank < 0) continue;
      const own = breaking + stretched * aStretchedPoint + blankCost(blank);
      const rest = breakFrom(end, typeArea.height - ruleThickness);
      if (rest === null || (best !== null && own + rest.cost >= best.cost)) continue;
      best = { fragments: [fragment, ...rest.fragments], cost: own + rest.cost };
    }
    return best;
  }

  /** Behind which rows the fragment from `start` may end, and its height before it is stretched. */
  function endsWithin(start: number, room: number): { end: number; height: number }[] {
    const ends: { end: number; height: number }[] = [];
    let height = 0;
    for (const [index, { row, part }] of rows.slice(start).entries()) {
      const begins = rows[start + index - 1]?.part !== part || index === 0;
      height += (begins ? sumOf(table.heights, part.head) : 0) + (table.heights[row] ?? 0);
      if (height > room) break;
      ends.push({ end: start + index + 1, height });
    }
    return ends;
  }

  function breakCost(end: number): number {
    const above = rows[end - 1]?.row ?? 0;
    const cut = labels.filter(({ row, rows: span }) => row <= above && above + 1 < row + span);
    const lone = cut.filter(({ row, rows: span }) => above === row || above + 1 === row + span - 1);
    const own = rows[end - 1]?.part === rows[end]?.part ? aBreak : aBreakBetweenParts;
    return own + cut.length * aCutGroup + lone.length * aLoneRow;
  }
}

interface BodyRow {
  readonly row: number;
  readonly part: GridPart;
}

function bodyRows(parts: readonly GridPart[]): BodyRow[] {
  return parts.flatMap((part) => range(part.body).map((row) => ({ row, part })));
}

/** The fragment of these rows, and by how much it was stretched for labels of which it holds a part. */
function makeFragment(
  table: MeasuredTable,
  body: readonly BodyRow[],
  labels: readonly GridCell[],
): { fragment: Fragment; stretched: number } {
  const rows = body.flatMap(({ row, part }, index) => {
    const begins = body[index - 1]?.part !== part;
    return begins ? [...range(part.head), row] : [row];
  });
  const heights = rows.map((row) => table.heights[row] ?? 0);
  const natural = heights.reduce((sum, height) => sum + height, 0);
  for (const label of labels) {
    const from = rows.findIndex((row) => row >= label.row && row < label.row + label.rows);
    const shown = rows.filter((row) => row >= label.row && row < label.row + label.rows).length;
    const smallest = table.spanning.get(label)?.at(-1);
    if (from === -1 || shown === label.rows || smallest === undefined) continue;
    grow(heights, from, from + shown, smallest.height + 2 * table.padding);
  }
  const stretched = heights.reduce((sum, height) => sum + height, 0) - natural;
  return { fragment: rows.map((row, index) => ({ row, height: heights[index] ?? 0 })), stretched };
}

function sumOf(heights: readonly number[], [from, to]: readonly [number, number]): number {
  return heights.slice(from, to).reduce((sum, height) => sum + height, 0);
}

function range([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
