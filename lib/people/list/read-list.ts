import { failure, success, type Result } from '../../base/result';
import { longestAgencyName, type AgencyKind, type AgencyLevel } from '../../report/report';
import type { Role } from '../../workflow/roles';
import { foldName, mostDutyLength, mostPersonNameLength, readUsername } from '../account-name';
import {
  columnHeads,
  columnOf,
  listColumns,
  readAgencyKind,
  readAgencyLevel,
  readLevelNumber,
  readRoles,
  readYesOrNo,
  type ListColumn,
} from './list-words';
import type { CellTrouble, ListError } from './list-error';
import { readSheets } from './read-sheet';
import { mostListRows, type SheetRow, type SheetTrouble } from './sheet';

/** Why a file is no list of units and accounts. */
export type ListTrouble =
  | SheetTrouble
  /** No row has the heads of the columns that a list cannot be without. */
  | { readonly kind: 'noHeads' }
  | { readonly kind: 'doubleHead'; readonly column: ListColumn }
  /** Below the heads there is nothing. */
  | { readonly kind: 'noRows' };

/** One row of a list, each cell read; null where it was left blank or could not be read. */
export interface ListEntry {
  /** The sheet's own number of the row. */
  readonly row: number;
  readonly unit: string;
  readonly parent: string | null;
  readonly kind: AgencyKind | null;
  readonly level: AgencyLevel | null;
  readonly reviewLevels: number | null;
  readonly relaxed: boolean | null;
  /** Null in a row that is of a unit alone. */
  readonly account: EntryAccount | null;
}

export interface EntryAccount {
  readonly username: string | null;
  readonly name: string | null;
  readonly roles: readonly Role[] | null;
  readonly reviewLevel: number | null;
  readonly duty: string | null;
}

/** A list as it was read, with what could not be read of it. */
export interface List {
  readonly entries: readonly ListEntry[];
  readonly errors: readonly ListError[];
  /** Heads that are of no column: what stands below them was left aside. */
  readonly ignored: readonly string[];
}

/** How far down the heads are looked for: above them a sheet may have a title and notes. */
const lastHeadRow = 10;

/** Reads a list of units and accounts from a file in XLSX or CSV. Of a workbook the first sheet with the heads is read. */
export async function readList(bytes: Uint8Array): Promise<Result<List, ListTrouble>> {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  for (const sheet of sheets.value) {
    const heads = sheet.slice(0, lastHeadRow).find(({ cells }) => {
      const columns = cells.map(columnOf);
      return columns.includes('unit') && columns.filter((column) => column !== null).length > 1;
    });
    if (heads !== undefined) return readBelow(heads, sheet);
  }
  return failure({ kind: 'noHeads' });
}

function readBelow(heads: SheetRow, sheet: readonly SheetRow[]): Result<List, ListTrouble> {
  const columns = heads.cells.map(columnOf);
  const double = listColumns.find((column) => columns.filter((each) => each === column).length > 1);
  if (double !== undefined) return failure({ kind: 'doubleHead', column: double });
  const rows = sheet.filter(
    ({ number, cells }) => number > heads.number && cells.some((cell) => foldName(cell) !== ''),
  );
  if (rows.length === 0) return failure({ kind: 'noRows' });
  if (rows.length > mostListRows) return failure({ kind: 'tooManyRows' });
  const errors: ListError[] = [];
  const entries = rows.map((row) => readEntry(row, columns, errors));
  const ignored = heads.cells.map(foldName).filter((head, index) => head !== '' && columns[index] === null);
  return success({ entries, errors, ignored });
}

function readEntry(
  { number: row, cells }: SheetRow,
  columns: readonly (ListColumn | null)[],
  errors: ListError[],
): ListEntry {
  const textOf = (column: ListColumn): string => foldName(cells[columns.indexOf(column)] ?? '');
  const refuse = (column: ListColumn, trouble: CellTrouble): null => {
    errors.push({ row, column, trouble });
    return null;
  };
  const read = <Value>(column: ListColumn, reader: (text: string) => Value | null): Value | null => {
    const text = textOf(column);
    if (text === '') return null;
    return reader(text) ?? refuse(column, { kind: 'unreadable', text: text.slice(0, longestQuote) });
  };
  const short = (column: ListColumn, most: number): string | null => {
    const text = textOf(column);
    if (text === '') return null;
    return [...text].length <= most ? text : refuse(column, { kind: 'tooLong', most });
  };
  const unit = short('unit', longestAgencyName);
  if (unit === null && textOf('unit') === '') refuse('unit', { kind: 'blank' });
  const isAccount = (['username', 'name', 'role', 'reviewLevel', 'duty'] as const).some((each) => textOf(each) !== '');
  const required = (column: 'username' | 'role'): void => {
    if (isAccount && textOf(column) === '') refuse(column, { kind: 'blank' });
  };
  required('username');
  required('role');
  return {
    row,
    unit: unit ?? '',
    parent: short('parent', longestParent),
    kind: read('kind', readAgencyKind),
    level: read('level', readAgencyLevel),
    reviewLevels: read('reviewLevels', readLevelNumber),
    relaxed: read('relaxed', readYesOrNo),
    account: isAccount
      ? {
          username: read('username', readUsername),
          name: short('name', mostPersonNameLength),
          roles: read('role', readRoles),
          reviewLevel: read('reviewLevel', readLevelNumber),
          duty: short('duty', mostDutyLength),
        }
      : null,
  };
}

/** Characters of a cell that an error repeats. */
const longestQuote = 40;
/** A unit above may be named with those above it. */
const longestParent = 3 * longestAgencyName;

/** The heads of the blank form, in their order. */
export const headsOfForm: readonly string[] = listColumns.map((column) => columnHeads[column]);
