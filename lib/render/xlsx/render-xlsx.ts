import { strToU8, zipSync } from 'fflate';
import { assertNever } from '../../base/assert-never';
import type { PrintableDocument, PrintedBlock, PrintedTable } from '../../document/document';
import { draftMark } from '../../document/draft-mark';
import { proseSheetName, tableSheetName } from '../../document/sheet-names';
import { CellStyles, type PlainStyle } from './cell-styles';
import { drawTable } from './draw-table';
import { textOf, writeSheet, type Sheet, type SheetCell } from './sheet';
import { writePackage } from './write-package';

/** The earliest time that a zip can tell, in local terms as a zip wants it: no clock in the file. */
const noTime = new Date(1980, 0, 1);
/** Characters of a line of prose. */
const proseWidth = 84;
/** Points: a title in two lines. */
const titleHeight = 54;
/** Of a table with more columns the page lies on its side. */
const mostUpright = 8;

/**
 * The report as a workbook: a sheet for title, date and prose with the headings of all sections, and a sheet for each
 * table. Totals are formulas with their results. The same document gives the same bytes.
 */
export function renderXlsx(document: PrintableDocument): Uint8Array {
  const styles = new CellStyles();
  const header = document.draft ? draftMark : '';
  const sheets = [drawProse(document, styles, header), ...drawTables(document.blocks, styles, header)];
  const parts = {
    ...writePackage(
      sheets.map(({ name }) => name),
      { title: document.title, creator: document.agencyName },
    ),
    'xl/styles.xml': styles.write(textOf),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, writeSheet(sheet)])),
  };
  const packed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(packed, { mtime: noTime, level: 9 });
}

function drawProse({ title, dateLine, draft, blocks }: PrintableDocument, styles: CellStyles, header: string): Sheet {
  const lines: (readonly [style: PlainStyle, text: string])[] = [
    ['title', title],
    ...(dateLine === null ? [] : [['date', dateLine] as const]),
    ...blocks.flatMap((block) => lineOf(block)),
  ];
  const cells = lines.map(([style, text], row): SheetCell => {
    return { column: 0, row, columnSpan: 1, rowSpan: 1, style: styles.plain(style), value: { kind: 'text', text } };
  });
  const name = proseSheetName(draft ? draftMark : null);
  return { name, widths: [proseWidth], heights: new Map([[0, titleHeight]]), cells, landscape: false, header };
}

/** Tables have sheets of their own. */
function lineOf(block: PrintedBlock): (readonly [style: PlainStyle, text: string])[] {
  switch (block.kind) {
    case 'heading':
      return [[block.level === 1 ? 'section' : block.level === 2 ? 'subheading' : 'prose', block.text]];
    case 'paragraph':
      return [['prose', block.text]];
    case 'table':
      return [];
    default:
      return assertNever(block);
  }
}

/** Each table below the heading under which it stands. */
function drawTables(blocks: readonly PrintedBlock[], styles: CellStyles, header: string): Sheet[] {
  const sheets: Sheet[] = [];
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) heading = block.text;
    if (block.kind === 'table') sheets.push(drawTableSheet(block, heading, sheets.length + 1, styles, header));
  }
  return sheets;
}

function drawTableSheet(
  table: PrintedTable,
  heading: string,
  place: number,
  styles: CellStyles,
  header: string,
): Sheet {
  const { cells, widths, heights } = drawTable(table, 1, styles);
  const top: SheetCell = {
    column: 0,
    row: 0,
    columnSpan: widths.length,
    rowSpan: 1,
    style: styles.plain('section'),
    value: { kind: 'text', text: heading },
  };
  return {
    name: tableSheetName(heading, place),
    widths,
    heights: new Map([[0, 30], ...heights]),
    cells: [top, ...cells],
    landscape: widths.length > mostUpright,
    header,
  };
}
