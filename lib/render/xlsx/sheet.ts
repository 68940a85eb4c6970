import { escapeMarkup, printableText } from '../../base/escape-markup';
import { cellReference } from './cell-references';

/** What stands in a cell of a sheet. */
export type SheetValue =
  | { readonly kind: 'text'; readonly text: string }
  /** A figure as it is written, never as a float. */
  | { readonly kind: 'number'; readonly digits: string }
  /** `result` is what the formula gives, `''` for an empty text. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: string }
  | { readonly kind: 'empty' };

export interface SheetCell {
  readonly column: number;
  readonly row: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly style: number;
  readonly value: SheetValue;
}

/** A sheet of a workbook; columns and rows count from 0. */
export interface Sheet {
  readonly name: string;
  /** In characters of the workbook's font. */
  readonly widths: readonly number[];
  /** In points, by row; a row without a height is as high as its text. */
  readonly heights: ReadonlyMap<number, number>;
  readonly cells: readonly SheetCell[];
  readonly landscape: boolean;
  /** What is printed at the top of each page. */
  readonly header: string;
}

/** The XML of a sheet. */
export function writeSheet({ widths, heights, cells, landscape, header }: Sheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width.toFixed(2)}" customWidth="1"/>`,
  );
  const merged = cells
    .filter(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1)
    .map(({ column, row, columnSpan, rowSpan }) => {
      const end = cellReference(column + columnSpan - 1, row + rowSpan - 1);
      return `<mergeCell ref="${cellReference(column, row)}:${end}"/>`;
    });
  const head = header === '' ? '' : `<headerFooter><oddHeader>${textOf(`&C${header}`)}</oddHeader></headerFooter>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetFormatPr defaultRowHeight="15"/>
<cols>${columns.join('')}</cols>
<sheetData>
${writeRows(cells, heights).join('\n')}
</sheetData>
${merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>\n`}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>
${head}</worksheet>
`;
}

/** Every place that a cell covers is written, so that borders go all around. */
function writeRows(cells: readonly SheetCell[], heights: ReadonlyMap<number, number>): string[] {
  const rows = new Map<number, { readonly column: number; readonly xml: string }[]>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const first = row === cell.row && column === cell.column;
        const xml = writeCell(cellReference(column, row), cell.style, first ? cell.value : { kind: 'empty' });
        rows.set(row, [...(rows.get(row) ?? []), { column, xml }]);
      }
    }
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, inRow]) => {
      const height = heights.get(row);
      const custom = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      const xml = inRow.sort((one, other) => one.column - other.column).map((each) => each.xml);
      return `<row r="${row + 1}"${custom}>${xml.join('')}</row>`;
    });
}

function writeCell(reference: string, style: number, value: SheetValue): string {
  const start = `<c r="${reference}" s="${style}"`;
  switch (value.kind) {
    case 'empty':
      return `${start}/>`;
    case 'number':
      return `${start}><v>${value.digits}</v></c>`;
    case 'text':
      return `${start} t="inlineStr"><is><t xml:space="preserve">${textOf(value.text)}</t></is></c>`;
    case 'formula': {
      const type = value.result === '' ? ' t="str"' : '';
      return `${start}${type}><f>${escapeMarkup(value.formula)}</f><v>${value.result}</v></c>`;
    }
  }
}

/** Text in which nothing looks like the escapes that sheets have of their own. */
export function textOf(text: string): string {
  return escapeMarkup(printableText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
