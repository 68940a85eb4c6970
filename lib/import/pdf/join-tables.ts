import { foldText } from '../fold-text';
import { looksLikeValue } from '../read-source-value';
import type { GridRow, GridTable } from './grid-table';

/** A table of one page or of several, and which page each of its rows stands on. */
export interface JoinedTable {
  readonly columns: readonly number[];
  readonly rows: readonly PageRow[];
}

/** A row and the page it stands on, or begins on. */
export interface PageRow extends GridRow {
  readonly page: number;
}

/** Points. The edges of a table that goes on are where they were, and so are lines between its columns. */
export const sameEdge = 3;
/** What begins with a number of the form begins a row. */
const numbered = /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|\d{1,2}[.．、])/;

/** A table as one that others may go on from; rows without any text are left out. */
export function beginTable({ columns, rows }: GridTable, page: number): JoinedTable {
  return { columns, rows: rows.filter(hasText).map((row) => ({ ...row, page })) };
}

/**
 * The table with what goes on from it on a later page: its repeated head left out, a row that the page's end tore
 * joined. Both get the columns of either. Null where that is another table, of another width; labels over many rows
 * may lie outside what is ruled on a later page.
 */
export function continueTable(before: JoinedTable, table: GridTable, page: number): JoinedTable | null {
  const isAt = (place: number | undefined, other: number): boolean => Math.abs((place ?? 0) - other) <= sameEdge;
  const [left, right] = [table.columns[0], table.columns.at(-1)];
  const goesOn = isAt(right, before.columns.at(-1) ?? 0) && before.columns.some((place) => isAt(left, place));
  if (!goesOn) return null;
  const columns = [...before.columns];
  for (const place of table.columns) if (!columns.some((each) => isAt(place, each))) columns.push(place);
  columns.sort((one, other) => one - other);
  const first = before.rows.map((row) => ({ ...spread(row, before.columns, columns), page: row.page }));
  const all = table.rows.filter(hasText).map((row) => ({ ...spread(row, table.columns, columns), page }));
  const rows = all.slice(repeatedRows(first, all));
  const [last, torn] = [first.at(-1), rows[0]];
  if (last === undefined || torn === undefined || !isTornFrom(last, torn))
    return { columns, rows: [...first, ...rows] };
  const whole = { ...last, cells: last.cells.map((text, index) => text + (torn.cells[index] ?? '')) };
  return { columns, rows: [...first.slice(0, -1), whole, ...rows.slice(1)] };
}

/** The table as several where its first row is repeated: tables that follow each other without a gap. */
export function splitAtHeads({ columns, rows }: JoinedTable): JoinedTable[] {
  const head = textOf(rows[0]);
  const starts = rows.flatMap((row, index) => (index === 0 || textOf(row) === head ? [index] : []));
  return starts.map((start, index) => ({ columns, rows: rows.slice(start, starts[index + 1]) }));
}

/** The row in a grid with more columns. */
function spread(row: GridRow, from: readonly number[], to: readonly number[]): GridRow {
  const placeOf = (index: number): number => to.findIndex((each) => Math.abs(each - (from[index] ?? 0)) <= sameEdge);
  const wide = emptyRow(to.length - 1);
  for (const [index, span] of row.spans.entries()) {
    if (span === 0) continue;
    const start = placeOf(index);
    wide.cells[start] = row.cells[index] ?? '';
    wide.spans[start] = placeOf(index + span) - start;
    wide.full[start] = row.full[index] ?? false;
  }
  return wide;
}

/** A row in which no cell begins. */
export function emptyRow(columns: number): { cells: string[]; spans: number[]; full: boolean[] } {
  const places = Array.from({ length: columns });
  return { cells: places.map(() => ''), spans: places.map(() => 0), full: places.map(() => false) };
}

/** How many rows at the start repeat the first ones of the table; rows with figures are none of its head. */
function repeatedRows(first: readonly GridRow[], rows: readonly GridRow[]): number {
  let count = 0;
  for (const row of rows) {
    if (textOf(row) !== textOf(first[count]) || row.cells.some(looksLikeValue)) break;
    count += 1;
  }
  return count;
}

/**
 * Whether the first row of a page is the rest of the last one before: all that stands in it goes on from something, its
 * figures from figures that fill their cells.
 */
function isTornFrom(last: GridRow, rest: GridRow): boolean {
  return rest.cells.every((text, index) => {
    if (text === '') return true;
    const before = last.cells[index] ?? '';
    if (before === '' || last.spans[index] !== rest.spans[index]) return false;
    if (!looksLikeValue(text)) return !numbered.test(text);
    return looksLikeValue(before) && last.full[index] === true;
  });
}

function textOf(row: GridRow | undefined): string {
  return foldText(row?.cells.join(' ') ?? '');
}

function hasText({ cells }: GridRow): boolean {
  return cells.some((cell) => cell !== '');
}
