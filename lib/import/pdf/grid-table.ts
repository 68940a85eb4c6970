import { cellText } from './cell-text';
import { boxAt, type Box, type Grid } from './find-grids';
import type { Word } from './words';

/** A row as wide as its grid; a merged cell has its text in its first place, and there how many columns it covers. */
export interface GridRow {
  readonly cells: readonly string[];
  readonly spans: readonly number[];
  /** Whether the last line of a cell leaves no room for another character. */
  readonly full: readonly boolean[];
}

/** The texts of a grid, row by row. */
export interface GridTable {
  readonly columns: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly GridRow[];
}

/** The table that a grid and the words in it make, and the words that stand outside. */
export function fillGrid(grid: Grid, words: readonly Word[]): { readonly table: GridTable; readonly rest: Word[] } {
  const inBoxes = new Map<Box, Word[]>();
  const rest: Word[] = [];
  for (const word of words) {
    const box = boxAt(grid, ...word.middle);
    if (box === null) {
      rest.push(word);
      continue;
    }
    const others = inBoxes.get(box);
    if (others === undefined) inBoxes.set(box, [word]);
    else others.push(word);
  }
  const rows = grid.rows.slice(1).map(() => ({
    cells: grid.columns.slice(1).map(() => ''),
    spans: grid.columns.slice(1).map(() => 0),
    full: grid.columns.slice(1).map(() => false),
  }));
  const texts = grid.boxes.map((box) => {
    const parted = grid.rows.slice(box.row + 1, box.rowEnd);
    return [box, cellText(inBoxes.get(box) ?? [], box.right - box.left, parted)] as const;
  });
  // A line between two rows may be lost: what stands in one of their cells for two figures is none in the next.
  const stacked = new Set(texts.flatMap(([{ row }, cell]) => (cell.stacked ? [row] : [])));
  for (const [box, { text, apart, full }] of texts) {
    const row = rows[box.row];
    if (row === undefined) continue;
    row.spans[box.column] = box.columnEnd - box.column;
    row.cells[box.column] = stacked.has(box.row) ? apart : text;
    row.full[box.column] = full;
  }
  const [top, bottom] = [grid.rows[0] ?? 0, grid.rows.at(-1) ?? 0];
  return { table: { columns: grid.columns, top, bottom, rows }, rest };
}
