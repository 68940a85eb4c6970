import { beginsAtLeft } from '../../document/begins-at-left';
import type { PrintedCell, PrintedTable } from '../../document/document';
import { placeCells, type PlacedCell } from '../../document/place-cells';
import { rangesOf } from './cell-references';
import type { CellStyles } from './cell-styles';
import type { SheetCell, SheetValue } from './sheet';

/** Characters of the workbook's font in a millimetre of the printed table, which the sheet may well exceed. */
const charactersInMillimetre = 0.68;
/** Characters beside the text of a cell. */
const padding = 2;
/** Points. */
const lineHeight = 14;
const rowPadding = 6;
/** A program for workbooks keeps no more digits of a number than this. */
const mostDigits = 15;

/** The cells of a table from row `top` on, with the widths and heights that hold their text. */
export interface DrawnTable {
  readonly cells: readonly SheetCell[];
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
}

interface LaidCell extends PlacedCell {
  readonly row: number;
}

/** The table with its merged heads; totals stay sums that are blank while a part of them is. */
export function drawTable(table: PrintedTable, top: number, styles: CellStyles): DrawnTable {
  const columns = table.widths.length;
  let next = top;
  const laid = table.parts.flatMap(({ head, body }): LaidCell[] => {
    const rows = placeCells([...head, ...body], columns).map((row, index) =>
      row.map((placed) => ({ ...placed, row: next + index })),
    );
    next += rows.length;
    return rows.flat();
  });
  const widths = widthsOf(table, laid);
  const places = new Map(
    laid.flatMap(({ cell, column, row }) =>
      cell.source?.kind === 'cell' ? [[cell.source.address, { column, row }] as const] : [],
    ),
  );
  const cells = laid.map(({ cell, column, row }): SheetCell => {
    const { columnSpan, rowSpan } = cell;
    return { column, row, columnSpan, rowSpan, style: styleOf(cell, styles), value: valueOf(cell) };
  });
  return { cells, widths, heights: heightsOf(laid, widths) };

  function valueOf({ kind, text, sumOf }: PrintedCell): SheetValue {
    if (kind !== 'figure') return text === '' ? { kind: 'empty' } : { kind: 'text', text };
    const digits = digitsOf(text);
    if (sumOf !== undefined) {
      const parts = sumOf.map((address) => {
        const place = places.get(address);
        if (place === undefined) throw new Error(`The table has no place for ${address}`);
        return place;
      });
      const ranges = rangesOf(parts).join(',');
      const formula = `IF(COUNT(${ranges})=${parts.length},SUM(${ranges}),"")`;
      return { kind: 'formula', formula, result: digits ?? '' };
    }
    if (text === '') return { kind: 'empty' };
    return digits === null ? { kind: 'text', text } : { kind: 'number', digits };
  }
}

function styleOf(cell: PrintedCell, styles: CellStyles): number {
  if (cell.kind === 'figure') {
    return styles.figure(digitsOf(cell.text) === null ? '' : unitOf(cell.text));
  }
  return styles.plain(cell.vertical ? 'vertical' : beginsAtLeft(cell) ? 'left' : 'centred');
}

/** The digits of a figure, or null where a workbook would not keep them all. */
function digitsOf(text: string): string | null {
  const digits = /^-?\d+(?:\.\d+)?/.exec(text)?.[0];
  return digits === undefined || digits.replace(/\D/g, '').length > mostDigits ? null : digits;
}

function unitOf(text: string): string {
  return text.replace(/^[-\d.]+/, '');
}

/** As wide as on paper, and wide enough for the longest figure. */
function widthsOf({ widths }: PrintedTable, laid: readonly LaidCell[]): number[] {
  return widths.map((width, index) => {
    const figures = laid.filter(
      ({ cell, column }) => cell.kind === 'figure' && column === index && cell.columnSpan === 1,
    );
    const longest = Math.max(0, ...figures.map(({ cell }) => widthOf(cell.text)));
    return Math.max(width * charactersInMillimetre, longest + padding);
  });
}

/** Merged cells do not make their rows high enough by themselves. */
function heightsOf(laid: readonly LaidCell[], widths: readonly number[]): Map<number, number> {
  const heights = new Map<number, number>();
  const raise = (row: number, height: number): void => {
    heights.set(row, Math.max(heights.get(row) ?? lineHeight + rowPadding, height));
  };
  const needed = ({ cell, column }: LaidCell): number => {
    const width = widths.slice(column, column + cell.columnSpan).reduce((sum, each) => sum + each, 0);
    const lines = cell.vertical ? cell.text.length : Math.ceil(widthOf(cell.text) / Math.max(1, width - 1));
    return Math.max(1, lines) * lineHeight + rowPadding;
  };
  for (const each of laid) raise(each.row, each.cell.rowSpan === 1 ? needed(each) : 0);
  for (const each of laid.filter(({ cell }) => cell.rowSpan > 1)) {
    const rows = Array.from({ length: each.cell.rowSpan }, (_, index) => each.row + index);
    const missing = needed(each) - rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
    for (const row of missing > 0 ? rows : []) raise(row, (heights.get(row) ?? 0) + Math.ceil(missing / rows.length));
  }
  return heights;
}

/** In half-width characters. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < '\u2000' ? 1 : 2), 0);
}
