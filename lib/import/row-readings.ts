import type { RowRepair } from './import-finding';
import type { MatchedRow } from './match-rows';
import type { SourceRow, Token } from './table-tokens';

/** One way to read the figures of a row: a text for each cell, `''` for a blank. */
export interface Reading {
  readonly texts: readonly string[];
  readonly how: RowRepair | null;
}

/** More ways than this are none. */
const mostReadings = 5_000;
/** As many figures too many are still one row. */
const mostExtra = 3;

/** Where the figures of a row stand among its cells, learnt from rows that are whole. */
export type CellPlaces = ReadonlyMap<string, readonly number[]>;

/** Every way in which the text of a row can be read as its figures; none where it cannot. */
export function readingsOf(match: MatchedRow, sources: readonly SourceRow[], places: CellPlaces): Reading[] {
  const { row, figures } = match;
  const wanted = row.cells.length;
  const how: RowRepair | null =
    match.how !== 'plain' ? match.how : figures.some(({ maybePageNumber }) => maybePageNumber) ? 'pageNumber' : null;
  if (figures.length === wanted) {
    const plain = { texts: figures.map(({ text }) => text), how };
    return how === 'pageNumber' ? [plain, ...withWordsBefore(match)] : [plain];
  }
  if (figures.length > wanted) return withoutExtra(figures, wanted);
  const placed = placedInGrid(match, sources, places);
  if (placed !== null) return [{ texts: placed, how }];
  const spelled = withWordsBefore(match);
  return spelled.length > 0 ? spelled : cutApart(figures, wanted);
}

/** The places of a whole row's figures, by the row's block and number of cells. */
export function learnPlaces(matches: readonly MatchedRow[], sources: readonly SourceRow[]): CellPlaces {
  const votes = new Map<string, Map<string, number>>();
  for (const { row, figures } of matches) {
    const source = sourceOf(figures, sources);
    if (source === null || figures.length !== row.cells.length) continue;
    const key = placesKey(row.section.id, row.cells.length, source);
    const places = figures.map(({ cell }) => cell).join();
    const counts = votes.get(key) ?? new Map<string, number>();
    votes.set(key, counts.set(places, (counts.get(places) ?? 0) + 1));
  }
  return new Map(
    [...votes].flatMap(([key, counts]) => {
      const [most] = [...counts].sort((left, right) => right[1] - left[1]);
      return most === undefined ? [] : [[key, most[0].split(',').map(Number)] as const];
    }),
  );
}

function placesKey(section: string, wanted: number, source: SourceRow): string {
  return `${section} ${wanted} ${source.cells.length}`;
}

/** The one row of cells in which all the figures stand, or null. */
function sourceOf(figures: readonly Token[], sources: readonly SourceRow[]): SourceRow | null {
  const [first] = figures;
  const source = first === undefined ? undefined : sources[first.row];
  if (first === undefined || source === undefined || !source.grid) return null;
  return figures.every(({ row, cell }) => row === first.row && cell !== null) ? source : null;
}

/** The figures in the cells they stand in, the empty ones blank; null where the places are not known. */
function placedInGrid(
  { row, figures, words }: MatchedRow,
  sources: readonly SourceRow[],
  places: CellPlaces,
): string[] | null {
  const source = sourceOf(figures, sources);
  if (source === null) return null;
  const wanted = row.cells.length;
  const label = words.findLast((token) => token.row === figures[0]?.row)?.cell;
  const behindLabel = label === undefined || label === null ? null : source.cells.slice(label + 1);
  const known = places.get(placesKey(row.section.id, wanted, source));
  if (known !== undefined && figures.every(({ cell }) => cell !== null && known.includes(cell))) {
    return known.map((cell) => source.cells[cell] ?? '');
  }
  const learnt = [...places.keys()].some((key) => key.startsWith(`${row.section.id} ${wanted} `));
  return !learnt && behindLabel?.length === wanted ? [...behindLabel] : null;
}

/** Words on the line of the figures and no part of the label may be what somebody wrote in place of figures. */
function withWordsBefore({ row, words, figures }: MatchedRow): Reading[] {
  const missing = row.cells.length - figures.length;
  const line = figures[0]?.row;
  const candidates = words.filter((token) => token.row === line);
  const spelled = candidates.slice(-missing);
  if (missing <= 0 || candidates.length <= missing || spelled.length < missing) return [];
  if (spelled.some(({ folded }) => row.wordings.some((wording) => wording.includes(folded)))) return [];
  return [{ texts: [...spelled, ...figures].map(({ text }) => text), how: null }];
}

/** Every row that is left when figures are taken out, or a figure torn over two lines is joined. */
function withoutExtra(figures: readonly Token[], wanted: number): Reading[] {
  const extra = figures.length - wanted;
  if (extra > mostExtra) return [];
  const readings = new Map<string, Reading>();
  const add = (texts: readonly string[], how: RowRepair): void => {
    const key = texts.join(' ');
    if (!readings.has(key)) readings.set(key, { texts, how });
  };
  for (const kept of choose(figures, wanted))
    add(
      kept.map(({ text }) => text),
      'extraDropped',
    );
  if (extra === 1) {
    for (const [index, figure] of figures.entries()) {
      const next = figures[index + 1];
      if (
        next === undefined ||
        next.row === figure.row ||
        !/^[1-9]\d*$/.test(figure.folded) ||
        !/^\d+$/.test(next.folded)
      )
        continue;
      const texts = figures.map(({ text }) => text);
      add([...texts.slice(0, index), figure.folded + next.folded, ...texts.slice(index + 2)], 'joined');
    }
  }
  return [...readings.values()];
}

function* choose(figures: readonly Token[], wanted: number): Generator<Token[]> {
  if (wanted === 0) {
    yield [];
    return;
  }
  for (let first = 0; first + wanted <= figures.length; first += 1) {
    const chosen = figures[first];
    if (chosen === undefined) return;
    for (const rest of choose(figures.slice(first + 1), wanted - 1)) yield [chosen, ...rest];
  }
}

/** Every way to cut figures that ran together into as many as are wanted. */
function cutApart(figures: readonly Token[], wanted: number): Reading[] {
  if (figures.length === 0 || !figures.every(({ folded }) => /^\d{1,60}$/.test(folded))) return [];
  const readings: Reading[] = [];
  let tooMany = false;
  const cut = (index: number, texts: readonly string[]): void => {
    const figure = figures[index];
    if (figure === undefined) {
      if (texts.length === wanted) readings.push({ texts, how: 'cutApart' });
      return;
    }
    const others = figures.length - index - 1;
    const most = wanted - texts.length - others;
    const least = others === 0 ? most : 1;
    for (let parts = least; parts <= most; parts += 1) {
      for (const pieces of cutsOf(figure.folded, parts)) {
        if (readings.length >= mostReadings) tooMany = true;
        if (tooMany) return;
        cut(index + 1, [...texts, ...pieces]);
      }
    }
  };
  cut(0, []);
  return tooMany ? [] : readings;
}

/** Every way to cut digits into `parts` numbers, none with a zero in front. */
function* cutsOf(digits: string, parts: number): Generator<string[]> {
  if (parts === 1) {
    if (digits.length === 1 || (digits.length > 1 && !digits.startsWith('0'))) yield [digits];
    return;
  }
  const longest = digits.startsWith('0') ? 1 : digits.length - parts + 1;
  for (let length = 1; length <= longest; length += 1) {
    for (const rest of cutsOf(digits.slice(length), parts - 1)) yield [digits.slice(0, length), ...rest];
  }
}
