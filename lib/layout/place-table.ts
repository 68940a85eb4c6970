import { beginsAtLeft } from '../document/begins-at-left';
import type { Fragment } from './break-table';
import type { Placed } from './flow';
import { edgeAt, ruleThickness, sidePadding, textInHeight, type MeasuredTable } from './measure-table';
import { baselineInEm } from './page-geometry';
import type { Belonging, GlyphRun, Place, Rule } from './placed-page';
import type { GridCell } from './table-grid';

/**
 * The rules and texts of one fragment, its upper rule at `top`. `drawn` gathers the cells that have been on a page:
 * only there, where it is content, has a cell its place.
 */
export function placeFragment(table: MeasuredTable, fragment: Fragment, top: number, drawn: Set<GridCell>): Placed {
  const tops = rowTops(fragment, top + ruleThickness / 2);
  const shown = cellsOf(table, fragment);
  const places: Place[] = [];
  const texts = [...new Set(shown.flat())].flatMap((cell) => {
    const rows = fragment.flatMap(({ row }, index) => (row >= cell.row && row < cell.row + cell.rows ? [index] : []));
    const [first] = rows;
    if (first === undefined) return [];
    const upper = edgeAt(tops, first);
    const lower = edgeAt(tops, first + rows.length);
    const again = drawn.has(cell);
    drawn.add(cell);
    if (!again) places.push(cellPlace(table, cell, upper, lower));
    const belongs: Belonging = again ? { kind: 'artifact', what: 'repeated' } : { kind: 'content', node: cell.node };
    return placeText(table, cell, upper, lower, belongs);
  });
  return { items: [...placeRules(shown, table.edges, tops), ...texts], places };
}

function cellPlace({ edges }: MeasuredTable, { node, column, columns }: GridCell, top: number, bottom: number): Place {
  return { node, left: edgeAt(edges, column), top, right: edgeAt(edges, column + columns), bottom };
}

function rowTops(fragment: Fragment, top: number): number[] {
  let sum = top;
  return [top, ...fragment.map(({ height }) => (sum += height))];
}

/** For each row of the fragment the cell that covers each column. */
function cellsOf({ grid }: MeasuredTable, fragment: Fragment): (readonly GridCell[])[] {
  return fragment.map(({ row }) => {
    const covering = grid.covering[row];
    if (covering === undefined) throw new Error(`The table has no row ${row}`);
    return covering;
  });
}

function placeText(table: MeasuredTable, cell: GridCell, upper: number, lower: number, belongs: Belonging): GlyphRun[] {
  const text = table.spanning.has(cell) ? textInHeight(table, cell, lower - upper) : table.texts.get(cell);
  if (text === undefined) throw new Error(`Cell ${cell.node} was not measured`);
  const left = edgeAt(table.edges, cell.column);
  const right = edgeAt(table.edges, cell.column + cell.columns);
  const first = upper + (lower - upper - text.height) / 2 + baselineInEm * text.size;
  return text.lines.map((line, index) => {
    const start = beginsAtLeft(cell.cell) ? left + sidePadding(cell) : (left + right - line.width) / 2;
    return {
      kind: 'glyphs',
      size: text.size,
      baseline: first + index * text.pitch,
      glyphs: line.glyphs.map((glyph) => ({ ...glyph, x: start + glyph.x })),
      belongs,
    };
  });
}

/** A rule wherever two neighbouring places belong to different cells. */
function placeRules(
  shown: readonly (readonly GridCell[])[],
  edges: readonly number[],
  tops: readonly number[],
): Rule[] {
  const rows = shown.length;
  const columns = edges.length - 1;
  const horizontal = Array.from({ length: rows + 1 }, (_, row) => {
    const parts = spans(columns, (column) => shown[row - 1]?.[column] !== shown[row]?.[column]);
    return parts.map(([from, to]) => {
      const y = edgeAt(tops, row);
      return rule([edgeAt(edges, from) - ruleThickness / 2, y], [edgeAt(edges, to) + ruleThickness / 2, y]);
    });
  });
  const vertical = Array.from({ length: columns + 1 }, (_, column) => {
    const parts = spans(rows, (row) => shown[row]?.[column - 1] !== shown[row]?.[column]);
    return parts.map(([from, to]) => {
      const x = edgeAt(edges, column);
      return rule([x, edgeAt(tops, from)], [x, edgeAt(tops, to)]);
    });
  });
  return [...horizontal, ...vertical].flat();
}

function rule(from: readonly [number, number], to: readonly [number, number]): Rule {
  return { kind: 'rule', from, to, thickness: ruleThickness, belongs: { kind: 'artifact', what: 'rule' } };
}

/** The stretches of 0…count in which `holds` is true, each from, inclusive, to, exclusive. */
function spans(count: number, holds: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    if (!holds(index)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}
