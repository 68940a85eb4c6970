import { isGroup, leavesOf } from '../template/leaves';
import type { Block, Cell, CellAddress, Column, Line, LineNode, TableSection, Template } from '../template/template';

/** A part of one table that may be filled up with zeros in one go. It is never a whole report. */
export interface ZeroScope {
  readonly key: string;
  readonly kind: 'column' | 'lines' | 'block';
  readonly name: string;
  /** The typed cells in it. */
  readonly cells: readonly CellAddress[];
}

/**
 * The parts of a section's table: each block where it has several, else the columns and the groups of lines, or the
 * lines that stand side by side.
 */
export function zeroScopes(template: Template, section: TableSection): ZeroScope[] {
  const cells = [...template.cells.values()].filter((cell) => cell.section.id === section.id && !cell.computed);
  const scopes =
    section.blocks.length > 1
      ? section.blocks.map((block, index) =>
          scope('block', String(index), block.caption ?? '', cells, inLines(leavesOf<Line>(block.lines))),
        )
      : section.blocks.flatMap((block) => [...columnScopes(block, cells), ...lineScopes(block, cells)]);
  return scopes.filter((part) => part.cells.length > 0);
}

function columnScopes(block: Block, cells: readonly Cell[]): ZeroScope[] {
  if (block.direction === 'across') return [];
  return leavesOf<Column>(block.columns).map(({ id }) => {
    const inColumn = cells.filter(({ column }) => column.id === id);
    return scope('column', id, inColumn[0]?.columnName ?? '', inColumn, () => true);
  });
}

function lineScopes(block: Block, cells: readonly Cell[]): ZeroScope[] {
  const nodes = block.direction === 'across' ? leavesOf<Line>(block.lines) : innermostGroups(block.lines);
  return nodes.map((node) => scope('lines', node.id, node.name ?? node.label, cells, inLines(leavesOf<Line>([node]))));
}

function inLines(lines: readonly Line[]): (cell: Cell) => boolean {
  const ids = new Set(lines.map(({ id }) => id));
  return ({ line }) => ids.has(line.id);
}

function innermostGroups(nodes: readonly LineNode[]): LineNode[] {
  return nodes.flatMap((node) => {
    if (!isGroup<Line>(node)) return [];
    return node.members.some((member) => isGroup<Line>(member)) ? innermostGroups(node.members) : [node];
  });
}

function scope(
  kind: ZeroScope['kind'],
  id: string,
  name: string,
  cells: readonly Cell[],
  holds: (cell: Cell) => boolean,
): ZeroScope {
  return { key: `${kind}/${id}`, kind, name, cells: cells.filter(holds).map(({ address }) => address) };
}
