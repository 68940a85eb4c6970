import { emptyRow, sameEdge, type JoinedTable, type PageRow } from './join-tables';

/**
 * Gives the rows of a document's tables in grids whose columns are all as wide as lines may stand apart by chance: how far a
 * cell reaches over another tells where it belongs, whatever rules of other rows stand between. Only tables whose
 * columns stand at the same places get grids of the same width.
 */
export function tableScale(): (table: JoinedTable) => PageRow[] {
  const layouts: { readonly columns: readonly number[]; readonly width: number }[] = [];
  return ({ columns, rows }) => {
    const places = placesOf(columns);
    let layout = layouts.find((each) => areAlike(each.columns, columns));
    if (layout === undefined) {
      let width = places.at(-1) ?? 0;
      while (layouts.some((each) => each.width === width)) width += 1;
      layout = { columns, width };
      layouts.push(layout);
    }
    const { width } = layout;
    return rows.map((row) => scaled(row, places, width));
  };
}

/** In a file gone astray a line may stand miles away: no grid has many more columns than this. */
const mostColumns = 400;

function placesOf(columns: readonly number[]): number[] {
  const left = columns[0] ?? 0;
  const unit = Math.max(sameEdge, ((columns.at(-1) ?? 0) - left) / mostColumns);
  const places: number[] = [];
  for (const column of columns) places.push(Math.max((places.at(-1) ?? -1) + 1, Math.round((column - left) / unit)));
  return places;
}

function areAlike(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((place, index) => Math.abs(place - (other[index] ?? 0)) <= sameEdge);
}

function scaled({ cells, spans, full, page }: PageRow, places: readonly number[], width: number): PageRow {
  const row = emptyRow(width);
  for (const [index, span] of spans.entries()) {
    const [start, end] = [places[index], places[index + span]];
    if (span <= 0 || start === undefined || end === undefined) continue;
    row.cells[start] = cells[index] ?? '';
    row.spans[start] = end - start;
    row.full[start] = full[index] ?? false;
  }
  return { ...row, page };
}
