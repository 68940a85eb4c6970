import { beginsAtLeft } from '../document/begins-at-left';
import { setCellText, type CellText } from './cell-text';
import { columnWidths } from './column-widths';
import type { FontMetrics } from './font-metrics';
import { typeArea } from './page-geometry';
import type { GridCell, TableGrid } from './table-grid';

/** A table with the text of its cells set at one size. */
export interface SetTable {
  readonly grid: TableGrid;
  readonly points: number;
  /** The left edge of each column and the right edge of the last. */
  readonly edges: readonly number[];
  readonly texts: ReadonlyMap<GridCell, CellText>;
  /** The text of each label over several rows in all sizes it may take, largest first. */
  readonly spanning: ReadonlyMap<GridCell, readonly CellText[]>;
}

/** The same with the white above and below its texts. */
export interface MeasuredTable extends SetTable {
  /** White above and below each text, in points. */
  readonly padding: number;
  /** Heights of all rows, heads included. */
  readonly heights: readonly number[];
}

export const ruleThickness = 0.5;

/** White on either side of a text, in points: what is centred may come near the rules. */
const centredPadding = 0.9;

export function sidePadding(cell: GridCell): number {
  return beginsAtLeft(cell.cell) ? 2.5 : centredPadding;
}

/** Spanning labels may be set as small as this to fit what a page break leaves of their rows. */
const smallestLabel = 7.5;

/** Sets every cell at `points`; narrower columns take more lines. */
export function setTable(grid: TableGrid, points: number, metrics: FontMetrics): SetTable {
  const whole = typeArea.width - ruleThickness;
  const edges = columnEdges(columnWidths(grid, points, whole, 2 * centredPadding, metrics));
  const set = (cell: GridCell, size: number): CellText => {
    const width = edgeAt(edges, cell.column + cell.columns) - edgeAt(edges, cell.column) - 2 * sidePadding(cell);
    return setCellText(cell.cell, width, size, metrics);
  };
  const texts = new Map(grid.cells.map((cell) => [cell, set(cell, points)] as const));
  const spanning = new Map(
    grid.cells
      .filter(({ rows, cell }) => rows > 1 && cell.kind === 'label')
      .map((cell) => [cell, labelSizes(points).map((size) => set(cell, size))] as const),
  );
  return { grid, points, edges, texts, spanning };
}

function labelSizes(points: number): number[] {
  const steps = Math.max(0, Math.floor((points - smallestLabel) / 0.5));
  return Array.from({ length: steps + 1 }, (_, step) => points - step * 0.5);
}

/** Measures every row at a padding of `padding` points above and below. */
export function measureTable(table: SetTable, padding: number): MeasuredTable {
  const { grid, points, texts } = table;
  const heights = Array.from({ length: grid.rowCount }, () => points + 2 * padding);
  for (const cell of grid.bySpan) {
    const text = texts.get(cell);
    if (text !== undefined) grow(heights, cell.row, cell.row + cell.rows, text.height + 2 * padding);
  }
  return { ...table, padding, heights };
}

/** The text of a spanning label as large as `height` allows, else in its smallest size. */
export function textInHeight({ spanning, padding }: MeasuredTable, cell: GridCell, height: number): CellText {
  const sizes = spanning.get(cell);
  const fitting = sizes?.find((text) => text.height + 2 * padding <= height + 1e-6) ?? sizes?.at(-1);
  if (fitting === undefined) throw new Error(`Cell ${cell.node} spans no rows`);
  return fitting;
}

/** Makes rows `from` up to `to` together as high as `height`, all by the same share. */
export function grow(heights: number[], from: number, to: number, height: number): void {
  const rows = heights.slice(from, to);
  const missing = height - rows.reduce((sum, row) => sum + row, 0);
  if (missing <= 0) return;
  rows.forEach((row, index) => {
    heights[from + index] = row + missing / rows.length;
  });
}

export function edgeAt(edges: readonly number[], index: number): number {
  const edge = edges[index];
  if (edge === undefined) throw new Error(`There are ${edges.length} edges, none of them ${index}`);
  return edge;
}

/** The columns fill the type area, the outer rules inside it. */
function columnEdges(widths: readonly number[]): number[] {
  const left = typeArea.left + ruleThickness / 2;
  let sum = left;
  return [left, ...widths.map((width) => (sum += width))];
}
