import { figureFace } from './cell-text';
import type { FontMetrics } from './font-metrics';
import { measureCharacters, widthOf } from './measure-characters';
import type { TableGrid } from './table-grid';

/** The words of a head are broken between every two characters: no column becomes narrower than that. */
const narrowest = 2;

/**
 * The widths of the columns in points, together `whole`. Where a figure of `points` size is wider than its column with
 * `air` around it, the column takes what the other columns of figures can spare; where none can, all are as wide as
 * their figures in proportion, so that those shrink alike. Labels keep their width.
 */
export function columnWidths(
  { cells, widths }: TableGrid,
  points: number,
  whole: number,
  air: number,
  metrics: FontMetrics,
): number[] {
  const scale = whole / widths.reduce((sum, width) => sum + width, 0);
  const own = widths.map((width) => width * scale);
  const needs = widths.map(() => 0);
  for (const { cell, column, columns } of cells) {
    if (cell.kind !== 'figure' || columns > 1) continue;
    const wide = widthOf(measureCharacters(cell.text, figureFace, points, metrics)) + air;
    needs[column] = Math.max(needs[column] ?? 0, wide, narrowest * points + air);
  }
  const columns = own.map((width, index) => {
    const need = needs[index] ?? 0;
    return { width, missing: Math.max(0, need - width), spare: need === 0 ? 0 : Math.max(0, width - need) };
  });
  const missing = columns.reduce((sum, column) => sum + column.missing, 0);
  const spare = columns.reduce((sum, column) => sum + column.spare, 0);
  if (missing === 0) return own;
  if (missing > spare) return inProportion(own, needs);
  return columns.map((column) => column.width + column.missing - (missing * column.spare) / spare);
}

function inProportion(own: readonly number[], needs: readonly number[]): number[] {
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const room = own.reduce((sum, width, index) => sum + (needs[index] === 0 ? 0 : width), 0);
  return own.map((width, index) => {
    const need = needs[index] ?? 0;
    return need === 0 ? width : (room * need) / needed;
  });
}
