import { cellText } from './cell-text';
import { boxAt, type Box, type Grid } from './find-grids';
import type { Word } from './words';

/** The texts of a grid, row by row, as wide as it has columns; merged cells have theirs in their first place. */
export interface GridTable {
  readonly columns: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly string[])[];
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
  const rows = grid.rows.slice(1).map(() => grid.columns.slice(1).map(() => ''));
  for (const [box, inside] of inBoxes) {
    const row = rows[box.row];
    if (row !== undefined) row[box.column] = cellText(inside, box.right - box.left);
  }
  const [top, bottom] = [grid.rows[0] ?? 0, grid.rows.at(-1) ?? 0];
  return { table: { columns: grid.columns, top, bottom, rows }, rest };
}
