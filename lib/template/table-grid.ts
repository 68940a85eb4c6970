import { depthOf, isGroup, leavesOf } from './leaves';
import type { Block, CellAddress, Column, Group, Line, TableSection } from './template';

/** A head over columns or a label beside lines, in the place where the form has it. */
export interface GridLabel {
  readonly kind: 'head' | 'label';
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup';
  /** One character above the other. */
  readonly vertical: boolean;
  /** What it names; absent on a caption and in the corner. */
  readonly names?: Line | Column | Group<Line | Column>;
}

/** The place of one figure. */
export interface GridFigure {
  readonly kind: 'figure';
  readonly address: CellAddress;
  readonly columnSpan: number;
}

/** The cells that begin in this row, left to right; a cell spanning from above is not repeated. */
export type GridRow<Cell> = readonly Cell[];

/** The merged heads, labels and figures of one block. */
export interface GridPart {
  readonly block: Block;
  readonly head: readonly GridRow<GridLabel>[];
  readonly body: readonly GridRow<GridLabel | GridFigure>[];
}

/** The table of a section as the form rules it: its blocks share one grid of columns. */
export interface TableGrid {
  /** How many columns of labels stand on the left. */
  readonly labels: number;
  /** How many columns of figures follow; a figure may span several. */
  readonly figures: number;
  /** The most figures that stand side by side in any block. */
  readonly fullest: number;
  readonly parts: readonly GridPart[];
}

/** The merged heads, labels and places of figures of a section's table. */
export function tableGrid(section: TableSection): TableGrid {
  const labels = Math.max(...section.blocks.map(labelColumns));
  const figures = section.blocks.map(figureColumns).reduce(leastCommonMultiple, 1);
  const fullest = Math.max(...section.blocks.map(figureColumns));
  const parts = section.blocks.map((block) =>
    (block.direction === 'down' ? partDown : partAcross)(section, block, labels, figures),
  );
  return { labels, figures, fullest, parts };
}

function partDown(section: TableSection, block: Block, labels: number, figures: number): GridPart {
  const span = figures / figureColumns(block);
  const columns = leavesOf<Column>(block.columns);
  const columnHeads = headsOf(block.columns, depthOf(block.columns), span);
  const corner = head(block.corner ?? '', labels, columnHeads.length, 'col');
  return {
    block,
    head: [
      ...captionRow(block, labels + figures),
      ...columnHeads.map((row, index) => (index === 0 ? [corner, ...row] : row)),
    ],
    body: rowsOf(block.lines, labels, (line) => columns.map((column) => figure(section, line, column, span))),
  };
}

/** Lines side by side: their labels are the upper rows of the head, the columns of each the lowest. */
function partAcross(section: TableSection, block: Block, labels: number, figures: number): GridPart {
  const columns = leavesOf<Column>(block.columns);
  const lines = leavesOf<Line>(block.lines);
  const span = figures / figureColumns(block);
  return {
    block,
    head: [
      ...captionRow(block, labels + figures),
      ...headsOf(block.lines, depthOf(block.lines), span * columns.length, columns, span),
    ],
    body: [lines.flatMap((line) => columns.map((column) => figure(section, line, column, span)))],
  };
}

/**
 * The rows of a tree of heads, as many as `depth`. With `below`, each leaf keeps one row and has these columns under
 * it, reaching down to the foot of the head.
 */
function headsOf<Leaf extends Line | Column>(
  nodes: readonly (Leaf | Group<Leaf>)[],
  depth: number,
  leafSpan: number,
  below: readonly Column[] = [],
  belowSpan = 1,
): GridLabel[][] {
  const rows: GridLabel[][] = Array.from({ length: depth + (below.length > 0 ? 1 : 0) }, () => []);
  const at = (row: number): GridLabel[] => {
    const cells = rows[row];
    if (cells === undefined) throw new Error(`The head has no row ${row}`);
    return cells;
  };
  const place = (node: Leaf | Group<Leaf>, row: number): void => {
    if (isGroup(node)) {
      at(row).push(head(node.label, leavesOf<Leaf>(node.members).length * leafSpan, 1, 'colgroup', node));
      for (const member of node.members) place(member, row + 1);
    } else if (below.length > 0) {
      at(row).push(head(node.label, leafSpan, 1, 'colgroup', node));
      for (const column of below) {
        at(row + 1).push(head(column.label, belowSpan, rows.length - row - 1, 'col', column));
      }
    } else {
      at(row).push(head(node.label, leafSpan, depth - row, 'col', node));
    }
  };
  for (const node of nodes) place(node, 0);
  return rows;
}

/** The rows of a tree of lines; the label of a group stands in its first row and spans the others. */
function rowsOf(
  nodes: Block['lines'],
  labelColumnsLeft: number,
  figuresOf: (line: Line) => GridFigure[],
): (GridLabel | GridFigure)[][] {
  return nodes.flatMap((node): (GridLabel | GridFigure)[][] => {
    if (!isGroup<Line>(node)) return [[label(node, labelColumnsLeft, 1, 'row'), ...figuresOf(node)]];
    const rows = rowsOf(node.members, labelColumnsLeft - 1, figuresOf);
    const spanning = label(node, 1, rows.length, 'rowgroup');
    return rows.map((row, index) => (index === 0 ? [spanning, ...row] : row));
  });
}

function captionRow({ caption }: Block, width: number): GridLabel[][] {
  return caption === undefined ? [] : [[head(caption, width, 1, 'colgroup')]];
}

function head(
  text: string,
  columnSpan: number,
  rowSpan: number,
  scope: 'col' | 'colgroup',
  names?: Line | Column | Group<Line | Column>,
): GridLabel {
  const vertical = names?.vertical ?? false;
  return { kind: 'head', text, columnSpan, rowSpan, scope, vertical, ...(names && { names }) };
}

function label(names: Line | Group<Line>, columnSpan: number, rowSpan: number, scope: 'row' | 'rowgroup'): GridLabel {
  return { kind: 'label', text: names.label, columnSpan, rowSpan, scope, vertical: names.vertical ?? false, names };
}

function figure(section: TableSection, line: Line, column: Column, columnSpan: number): GridFigure {
  return { kind: 'figure', address: `${section.id}/${line.id}/${column.id}`, columnSpan };
}

function labelColumns(block: Block): number {
  return block.direction === 'down' ? depthOf(block.lines) : 0;
}

function figureColumns(block: Block): number {
  const columns = leavesOf<Column>(block.columns).length;
  return block.direction === 'down' ? columns : columns * leavesOf<Line>(block.lines).length;
}

function leastCommonMultiple(left: number, right: number): number {
  return (left * right) / greatestCommonDivisor(left, right);
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
