import { assertNever } from '../base/assert-never';
import type { PrintableDocument, PrintedBlock, PrintedCell, PrintedTable, Source } from '../document/document';

/** Names a node of the document in the display list: `title`, `date`, `3`, `3.0.2` for a cell of a table. */
export type NodeId = string;

export const titleNode: NodeId = 'title';
export const dateNode: NodeId = 'date';

export function blockNode(block: number): NodeId {
  return String(block);
}

/** `row` counts all rows of the table, heads included; `cell` the cells that begin in it. */
export function cellNode(block: number, row: number, cell: number): NodeId {
  return `${block}.${row}.${cell}`;
}

export type TextRole = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'P';

export interface TextNode {
  readonly kind: 'text';
  readonly id: NodeId;
  readonly role: TextRole;
  readonly text: string;
  readonly source: Source;
}

export interface CellNode {
  readonly kind: 'cell';
  readonly id: NodeId;
  readonly cell: PrintedCell;
}

export interface TableNode {
  readonly kind: 'table';
  readonly id: NodeId;
  readonly table: PrintedTable;
  readonly rows: readonly (readonly CellNode[])[];
}

export type StructureNode = TextNode | TableNode;

/** The document in reading order, each node with the name that placed items carry. The title is the first heading. */
export function structureOf(document: PrintableDocument): StructureNode[] {
  const { titleLines, dateLine, blocks } = document;
  const title: TextNode = {
    kind: 'text',
    id: titleNode,
    role: 'H1',
    text: titleLines.join(''),
    source: { kind: 'title' },
  };
  const date: TextNode[] =
    dateLine === null ? [] : [{ kind: 'text', id: dateNode, role: 'P', text: dateLine, source: { kind: 'date' } }];
  const depths = headingDepths(blocks);
  return [title, ...date, ...blocks.map((block, index) => blockStructure(block, index, depths[index] ?? 0))];
}

const headingRoles = ['H2', 'H3', 'H4', 'H5'] as const;

/** How many headings each heading stands below: a 1. right below 一、 is one level deeper, none is skipped. */
function headingDepths(blocks: readonly PrintedBlock[]): number[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return 0;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    return open.push(block.level) - 1;
  });
}

function blockStructure(block: PrintedBlock, index: number, depth: number): StructureNode {
  const id = blockNode(index);
  switch (block.kind) {
    case 'heading':
      return { kind: 'text', id, role: headingRoles[depth] ?? 'H5', text: block.text, source: block.source };
    case 'paragraph':
      return { kind: 'text', id, role: 'P', text: block.text, source: block.source };
    case 'table':
      return { kind: 'table', id, table: block, rows: tableRows(block, index) };
    default:
      return assertNever(block);
  }
}

function tableRows(table: PrintedTable, block: number): CellNode[][] {
  return table.parts
    .flatMap(({ head, body }) => [...head, ...body])
    .map((row, rowIndex) =>
      row.map((cell, cellIndex) => ({ kind: 'cell', id: cellNode(block, rowIndex, cellIndex), cell })),
    );
}
