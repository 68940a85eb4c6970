import { valueAt } from '../report/cell-value';
import { totalCellsOf } from '../report/fill-totals';
import type { CellValues } from '../report/report';
import { tableGrid, type GridFigure, type GridLabel, type TableGrid } from '../template/table-grid';
import type { TableSection, Template } from '../template/template';
import type { PrintedCell, PrintedTable } from './document';
import { printFigure } from './print-figure';

/** The width of the type area in millimetres. */
export const typeAreaWidth = 156;

/** The table of a section with its merged heads, labels and figures. */
export function printTable(template: Template, section: TableSection, cells: CellValues): PrintedTable {
  const grid = tableGrid(section);
  const print = (cell: GridLabel | GridFigure): PrintedCell =>
    cell.kind === 'figure' ? printFigureCell(template, cell, cells) : printLabel(cell);
  return {
    kind: 'table',
    section: section.id,
    description: section.heading.replace(/^[一二三四五六七八九十]+、/, ''),
    widths: widthsOf(section, grid),
    parts: grid.parts.map(({ head, body }) => ({
      head: head.map((row) => row.map(print)),
      body: body.map((row) => row.map(print)),
    })),
  };
}

function printLabel({ names: _names, ...printed }: GridLabel): PrintedCell {
  return printed;
}

function printFigureCell(template: Template, { address, columnSpan }: GridFigure, cells: CellValues): PrintedCell {
  const cell = template.cells.get(address);
  if (cell === undefined) throw new Error(`The form has no cell ${address}`);
  const text = printFigure(cell.column, valueAt(cells, address));
  const total = cell.computed ? totalCellsOf(template).find((each) => each.address === address) : undefined;
  const source = { kind: 'cell', address } as const;
  const printed: PrintedCell = { kind: 'figure', text, columnSpan, rowSpan: 1, vertical: false, source };
  return total === undefined ? printed : { ...printed, sumOf: total.parts };
}

/** The form's own widths, else labels and the columns of the fullest block in equal shares. */
function widthsOf({ blocks }: TableSection, { labels, figures, fullest }: TableGrid): number[] {
  const [only] = blocks;
  if (blocks.length === 1 && only?.widths !== undefined) return [...only.widths.labels, ...only.widths.figures];
  const share = typeAreaWidth / (labels + fullest);
  return [...Array<number>(labels).fill(share), ...Array<number>(figures).fill((share * fullest) / figures)];
}
