import type { Block } from '../template/template';
import { alignLabel } from './align-label';
import { wordingsOf, type FormRow } from './form-rows';
import type { MatchedRow } from './match-rows';
import type { SourceRow, Token } from './table-tokens';

/** Columns of a table's grid, from `start` up to `end`, in which the figures of one column of the form stand. */
export interface Band {
  readonly start: number;
  readonly end: number;
}

/** Tells where the figures of a row belong in the table in which they stand; null where that is not known. */
export interface GridPlaces {
  (match: MatchedRow, source: SourceRow): readonly Band[] | null;
  /** Whether anything is known of rows like this. */
  readonly known: (match: MatchedRow) => boolean;
}

interface HeadPlaces {
  readonly block: Block;
  readonly table: number;
  readonly width: number;
  readonly bands: readonly Band[];
}

/** Learns the places from the heads above the figures and, where those are not complete, from rows that are whole. */
export function learnPlaces(matches: readonly MatchedRow[], sources: readonly SourceRow[]): GridPlaces {
  const heads = matches.flatMap((match) => headPlacesOf(match, sources));
  const whole = placesOfWholeRows(matches, sources);
  const places = ({ row }: MatchedRow, source: SourceRow): readonly Band[] | null => {
    const width = source.cells.length;
    const ofBlock = heads.filter(({ block }) => block === row.block);
    const found =
      ofBlock.find(({ table }) => table === source.block) ?? ofBlock.find((each) => each.width === width) ?? null;
    return found?.bands ?? whole.get(keyOf(row, width)) ?? null;
  };
  const start = ({ row }: MatchedRow): string => keyOf(row, 0).slice(0, -1);
  return Object.assign(places, {
    known: (match: MatchedRow) => [...whole.keys()].some((key) => key.startsWith(start(match))),
  });
}

/** The one row of cells in which all the figures stand, or null. */
export function sourceOf(figures: readonly Token[], sources: readonly SourceRow[]): SourceRow | null {
  const [first] = figures;
  const source = first === undefined ? undefined : sources[first.row];
  if (first === undefined || source === undefined || !source.grid) return null;
  return figures.every(({ row, cell }) => row === first.row && cell !== null) ? source : null;
}

function keyOf({ section, cells }: FormRow, width: number): string {
  return `${section.id} ${cells.length} ${width}`;
}

/** The places of a whole row's figures that most rows agree on, by section, number of figures and width of the table. */
function placesOfWholeRows(
  matches: readonly MatchedRow[],
  sources: readonly SourceRow[],
): ReadonlyMap<string, readonly Band[]> {
  const votes = new Map<string, Map<string, { count: number; bands: readonly Band[] }>>();
  for (const { row, figures } of matches) {
    const source = sourceOf(figures, sources);
    if (source === null || figures.length !== row.cells.length || figures.some(({ part }) => part)) continue;
    const bands = figures.map(({ cell }) => bandAt(source, cell ?? 0));
    const key = keyOf(row, source.cells.length);
    const counts = votes.get(key) ?? new Map<string, { count: number; bands: readonly Band[] }>();
    const name = bands.map(({ start }) => start).join();
    votes.set(key, counts.set(name, { count: (counts.get(name)?.count ?? 0) + 1, bands }));
  }
  return new Map(
    [...votes].flatMap(([key, counts]) => {
      const [most] = [...counts.values()].sort((left, right) => right.count - left.count);
      return most === undefined ? [] : [[key, most.bands] as const];
    }),
  );
}

/** The columns that the cell which begins at `cell` covers. */
export function bandAt(source: SourceRow, cell: number): Band {
  return { start: cell, end: cell + Math.max(1, source.spans?.[cell] ?? 1) };
}

/** Where the heads of a row's columns stand among the words above it, if every one of them is there in its order. */
function headPlacesOf({ row, words, figures }: MatchedRow, sources: readonly SourceRow[]): HeadPlaces[] {
  const source = sourceOf(figures.slice(0, 1), sources);
  if (source === null || source.spans === null) return [];
  const alike = words.flatMap((token) => {
    const above = sources[token.row];
    if (above === undefined || above.cells.length !== source.cells.length || token.cell === null) return [];
    return [{ folded: token.folded, ...bandAt(above, token.cell) }];
  });
  const sorted = alike.sort((left, right) => left.start - right.start);
  const bands: Band[] = [];
  for (const { column } of row.cells) {
    const wordings = wordingsOf(column);
    const end = bands.at(-1)?.end ?? 0;
    const found = sorted.find(
      ({ start, folded }) => start >= end && wordings.some((wording) => isHead(wording, folded)),
    );
    if (found === undefined) return [];
    bands.push({ start: found.start, end: found.end });
  }
  return [{ block: row.block, table: source.block, width: source.cells.length, bands }];
}

function isHead(wording: string, folded: Token['folded']): boolean {
  const bare = folded.replace(/\([^()]*\)$/, '');
  if (bare === wording || folded === wording) return true;
  const near = Math.abs(bare.length - wording.length) <= Math.max(1, wording.length / 3);
  return near && wording.length > 2 && alignLabel(wording, bare).coverage >= 0.75;
}
