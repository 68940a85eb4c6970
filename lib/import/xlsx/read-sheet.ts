import { childOf, childrenOf, type XmlElement } from '../parse-xml';

/** A row of a sheet; rows and columns count from 0. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** Cells merged into one, the ends not included. */
export interface MergedCells {
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
}

export interface ReadSheet {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedCells[];
}

/** Beyond these nothing of a report stands. */
const mostRows = 20_000;
const mostColumns = 400;
const mostMerged = 5_000;

/** The cells of a sheet with what they show, in the order of rows and columns; null where there are far too many. */
export function readSheet(sheet: XmlElement, textOf: (cell: XmlElement) => string): ReadSheet | null {
  const data = childOf(sheet, 's:sheetData');
  const mergeList = childOf(sheet, 's:mergeCells');
  const rows: SheetRow[] = [];
  let row = -1;
  for (const element of data === null ? [] : childrenOf(data, 's:row')) {
    row = indexFrom(element.attributes.get('r')) ?? row + 1;
    let column = -1;
    const cells: { column: number; text: string }[] = [];
    for (const cell of childrenOf(element, 's:c')) {
      const place = placeOf(cell.attributes.get('r') ?? '');
      column = place?.column ?? column + 1;
      if (column < mostColumns) cells.push({ column, text: textOf(cell) });
    }
    cells.sort((one, other) => one.column - other.column);
    if (cells.length > 0) rows.push({ row, cells });
    if (rows.length > mostRows) return null;
  }
  const merged = (mergeList === null ? [] : childrenOf(mergeList, 's:mergeCell')).slice(0, mostMerged);
  return {
    rows: rows.sort((one, other) => one.row - other.row),
    merged: merged.map(({ attributes }) => rangeOf(attributes.get('ref') ?? '')).filter((range) => range !== null),
  };
}

function indexFrom(number: string | undefined): number | null {
  return number !== undefined && /^\d{1,7}$/.test(number) ? Number(number) - 1 : null;
}

function rangeOf(reference: string): MergedCells | null {
  const [from, to] = reference.split(':').map(placeOf);
  if (from == null || to == null || to.row < from.row || to.column < from.column) return null;
  return { row: from.row, rowEnd: to.row + 1, column: from.column, columnEnd: to.column + 1 };
}

/** The place that `D7` names. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const [, letters, number] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || number === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(number) - 1, column };
}
