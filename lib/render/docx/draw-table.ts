import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { printableText } from '../../base/escape-markup';
import { beginsAtLeft } from '../../document/begins-at-left';
import type { PrintedCell } from '../../document/document';
import type { CellText } from '../../layout/cell-text';
import { heightOf, type FragmentRow } from '../../layout/break-table';
import type { SettledTable } from '../../layout/lay-out';
import { textInHeight } from '../../layout/measure-table';
import type { GridCell } from '../../layout/table-grid';
import { closeUp, textLines } from './fit-line';
import { heldRows } from './hold-rows';
import { inTwips } from './page';
import { styleIds } from './styles';

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
} as const;

/** Kept free before a label that begins at the left, in points; what is centred may come near the rules. */
const indent = 2.5;

/** The table with its merged heads, in the columns, rows and lines of the pages. */
export function drawTable(table: SettledTable): Table {
  const { grid, edges } = table.table;
  const columns = edges
    .slice(1)
    .map((edge, index) => inTwips(edge - at(edges, 0)) - inTwips(at(edges, index) - at(edges, 0)));
  const held = heldRows(table);
  const heights = rowHeights(table);
  const repeated = grid.parts.length === 1 ? (grid.parts[0]?.head[1] ?? 0) : 0;
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: total(columns), type: WidthType.DXA },
    columnWidths: columns,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    borders,
    rows: heights.map(
      (height, row) =>
        new TableRow({
          ...(row < repeated && { tableHeader: true }),
          cantSplit: true,
          height: { value: height, rule: HeightRule.ATLEAST },
          children: grid.cells
            .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
            .sort((left, right) => left.column - right.column)
            .map((cell) => drawCell(cell, row, table, columns, held.has(row))),
        }),
    ),
  });
}

/** The height of each row where it first stands, in twips. */
function rowHeights({ table, broken }: SettledTable): number[] {
  const rows = broken.fragments.flat();
  return table.heights.map((_, row) => {
    const placed = rows.find((place) => place.row === row);
    if (placed === undefined) throw new Error(`Row ${row} of the table is on no page`);
    return inTwips(placed.height);
  });
}

/** What of a cell stands in a row: all of it, or an empty place below a cell that spans from above. */
function drawCell(
  place: GridCell,
  row: number,
  settled: SettledTable,
  columns: readonly number[],
  keepNext: boolean,
): TableCell {
  const { cell, column } = place;
  const text = textOf(place, settled);
  const begins = row === place.row;
  const width = total(columns.slice(column, column + cell.columnSpan));
  const left = beginsAtLeft(cell) ? inTwips(indent) : 0;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.columnSpan,
    ...(place.rows > 1 && { verticalMerge: begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    verticalAlign: VerticalAlign.CENTER,
    ...(left > 0 && { margins: { marginUnitType: WidthType.DXA, left } }),
    ...(cell.vertical && { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT }),
    children: [
      new Paragraph({
        style: styleOf(cell),
        keepNext,
        spacing: {
          line: inTwips(Math.min(text.pitch, text.size + 2 * settled.table.padding)),
          lineRule: LineRuleType.EXACT,
        },
        children: begins ? drawText(cell, text, width - left) : [],
      }),
    ],
  });
}

/** Word says a label over several rows once, on the page where it begins: its text fits what stands there. */
function textOf(place: GridCell, { table, broken }: SettledTable): CellText {
  const text = table.texts.get(place);
  if (text === undefined) throw new Error(`Cell ${place.node} was not set`);
  if (!table.spanning.has(place)) return text;
  const covered = ({ row }: FragmentRow): boolean => row >= place.row && row < place.row + place.rows;
  const first = broken.fragments.find((fragment) => fragment.some(covered)) ?? [];
  return textInHeight(table, place, heightOf(first.filter(covered)));
}

/** The lines of the pages, each close enough for its room of so many twips; letters count in half points. */
function drawText(cell: PrintedCell, text: CellText, room: number): TextRun[] {
  const size = Math.floor(2 * text.size);
  return textLines(cell, text).map((line, index) => {
    const closer = cell.vertical ? 0 : closeUp(line, size / 2, room);
    return new TextRun({
      ...(index > 0 && { break: 1 }),
      ...(closer > 0 && { characterSpacing: -closer }),
      text: printableText(line),
      size,
      font: { hint: 'eastAsia' },
    });
  });
}

function styleOf(cell: PrintedCell): string {
  if (cell.kind === 'figure') return styleIds.tableFigure;
  return beginsAtLeft(cell) ? styleIds.tableLabel : styleIds.tableHead;
}

function at(edges: readonly number[], index: number): number {
  const edge = edges[index];
  if (edge === undefined) throw new Error(`There are ${edges.length} edges, none of them ${index}`);
  return edge;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
