import type { PrintedCell, PrintedRow, PrintedTable } from '../document/document';
import { placeCells } from '../document/place-cells';
import { cellNode, type NodeId } from './structure';

/** A cell at its place among all rows and columns of its table, heads included. */
export interface GridCell {
  readonly cell: PrintedCell;
  readonly node: NodeId;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface GridPart {
  /** The rows of its head and of its body: from, inclusive, to, exclusive. */
  readonly head: readonly [number, number];
  readonly body: readonly [number, number];
}

export interface TableGrid {
  readonly cells: readonly GridCell[];
  /** The same, those over few rows first. */
  readonly bySpan: readonly GridCell[];
  /** For each row the cell that covers each column. */
  readonly covering: readonly (readonly GridCell[])[];
  readonly parts: readonly GridPart[];
  readonly rowCount: number;
  /** In the table's own millimetres. */
  readonly widths: readonly number[];
}

/** Finds the place of every cell. Throws where the rows of a table do not fill its columns. */
export function gridOf(table: PrintedTable, block: number): TableGrid {
  const parts: GridPart[] = [];
  const rows: PrintedRow[] = [];
  for (const { head, body } of table.parts) {
    const start = rows.length;
    rows.push(...head, ...body);
    parts.push({ head: [start, start + head.length], body: [start + head.length, rows.length] });
  }
  const cells = placeCells(rows, table.widths.length).flatMap((placed, row) =>
    placed.map(({ cell, column }, index): GridCell => {
      return { cell, node: cellNode(block, row, index), row, column, rows: cell.rowSpan, columns: cell.columnSpan };
    }),
  );
  const bySpan = [...cells].sort((left, right) => left.rows - right.rows);
  const covering = coverRows(cells, rows.length, table.widths.length);
  return { cells, bySpan, covering, parts, rowCount: rows.length, widths: table.widths };
}

function coverRows(cells: readonly GridCell[], rows: number, columns: number): GridCell[][] {
  const covering = Array.from({ length: rows }, (): GridCell[] => []);
  for (const cell of cells) {
    for (const row of covering.slice(cell.row, cell.row + cell.rows)) {
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) row[column] = cell;
    }
  }
  covering.forEach((row, index) => {
    const filled = row.filter(() => true).length;
    if (filled !== columns) throw new Error(`Row ${index} of the table fills ${filled} of ${columns} columns`);
  });
  return covering;
}
