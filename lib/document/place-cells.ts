import type { PrintedCell, PrintedRow } from './document';

/** A cell with the column of the grid in which it begins. */
export interface PlacedCell {
  readonly cell: PrintedCell;
  readonly column: number;
}

/** The cells of each row at their columns, past those that are spanned from above. Throws where a row overflows. */
export function placeCells(rows: readonly PrintedRow[], columns: number): PlacedCell[][] {
  /** How many rows from here on are taken in each column. */
  const taken = Array<number>(columns).fill(0);
  return rows.map((row, index) => {
    let column = 0;
    const placed = row.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const end = column + cell.columnSpan;
      if (end > columns) throw new Error(`Row ${index} of the table ends at ${end} of ${columns} columns`);
      taken.fill(cell.rowSpan, column, end);
      const begin = column;
      column = end;
      return { cell, column: begin };
    });
    taken.forEach((rowsLeft, at) => (taken[at] = Math.max(0, rowsLeft - 1)));
    return placed;
  });
}
