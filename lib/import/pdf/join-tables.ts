import { foldText } from '../fold-text';
import { looksLikeValue } from '../read-source-value';
import type { GridRow, GridTable } from './grid-table';

/** A table of one page or of several, and which page each of its rows stands on. */
export interface JoinedTable {
  readonly columns: readonly number[];
  readonly rows: readonly (GridRow & { readonly page: number })[];
}

/** Points. The columns of a table that goes on are where they were. */
const sameColumn = 3;

/** A table as one that others may go on from; rows without any text are left out. */
export function beginTable({ columns, rows }: GridTable, page: number): JoinedTable {
  return { columns, rows: rows.filter(hasText).map((row) => ({ ...row, page })) };
}

/** The table with what goes on from it on a later page, its repeated head left out; null where that is another table. */
export function continueTable(before: JoinedTable, table: GridTable, page: number): JoinedTable | null {
  const same =
    before.columns.length === table.columns.length &&
    before.columns.every((place, index) => Math.abs(place - (table.columns[index] ?? 0)) <= sameColumn);
  if (!same) return null;
  const rows = table.rows.filter(hasText);
  const head = repeatedRows(before, rows);
  return { ...before, rows: [...before.rows, ...rows.slice(head).map((row) => ({ ...row, page }))] };
}

/** How many rows at the start repeat the first ones of the table; rows with figures are none of its head. */
function repeatedRows({ rows: first }: JoinedTable, rows: readonly GridRow[]): number {
  let count = 0;
  for (const { cells } of rows) {
    const text = foldText(cells.join(' '));
    if (text !== foldText(first[count]?.cells.join(' ') ?? '') || cells.some(looksLikeValue)) break;
    count += 1;
  }
  return count;
}

function hasText({ cells }: GridRow): boolean {
  return cells.some((cell) => cell !== '');
}
