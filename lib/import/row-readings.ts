import { cutApart, withoutExtra, type MayBegin } from './cut-figures';
import { bandAt, sourceOf, type Band, type GridPlaces } from './grid-places';
import type { RowRepair } from './import-finding';
import type { MatchedRow } from './match-rows';
import { isTorn, placedReadings } from './placed-readings';
import { readToken, type Reading, type ReadText } from './reading';
import type { SourceRow, Token } from './table-tokens';

/** Every way in which the text of a row can be read as its figures; none where it cannot. */
export function readingsOf(
  match: MatchedRow,
  sources: readonly SourceRow[],
  places: GridPlaces,
  mayBegin: MayBegin,
  isWordOfForm: (folded: string) => boolean,
): Reading[] {
  const source = sourceOf(match.figures, sources);
  const bands = source === null ? null : places(match, source);
  const figures = source === null || bands === null ? match.figures : figuresUnder(match.figures, source, bands);
  const beside = figures.length < match.figures.length ? besideOf(match.figures, figures) : null;
  const pageNumber = figures.some(({ maybePageNumber }) => maybePageNumber);
  const irregular = source?.irregular === true ? 'irregular' : null;
  const how = match.how !== 'plain' ? match.how : pageNumber ? 'pageNumber' : (beside ?? irregular);
  return readingsWithin({ ...match, figures }, { source, bands, places, mayBegin, isWordOfForm, how });
}

/** What figures beside those under the heads tell: a column more on the right; between label and figures, that cells moved. */
function besideOf(all: readonly Token[], under: readonly Token[]): RowRepair {
  return all[0] === under[0] ? 'extraDropped' : 'irregular';
}

/** Those of the figures that stand under the heads; all of them where none does. */
function figuresUnder(figures: readonly Token[], source: SourceRow, bands: readonly Band[]): readonly Token[] {
  const [first, last] = [bands[0], bands.at(-1)];
  if (source.spans === null || first === undefined || last === undefined) return figures;
  const under = figures.filter(({ cell }) => {
    const band = bandAt(source, cell ?? 0);
    return band.end > first.start && band.start < last.end;
  });
  return under.length === 0 ? figures : under;
}

interface Surroundings {
  readonly source: SourceRow | null;
  readonly bands: readonly Band[] | null;
  readonly places: GridPlaces;
  readonly mayBegin: MayBegin;
  readonly isWordOfForm: (folded: string) => boolean;
  readonly how: RowRepair | null;
}

function readingsWithin(match: MatchedRow, around: Surroundings): Reading[] {
  const { source, bands, places, mayBegin, isWordOfForm, how } = around;
  const { row, figures } = match;
  const wanted = row.cells.length;
  const placed = source === null || bands === null ? [] : placedReadings(match, source, bands, how, isWordOfForm);
  if (figures.length === wanted) {
    const shared = figures.some(({ part }) => part);
    const plain = { texts: figures.map(readToken), how: shared ? ('cutApart' as const) : how };
    if (how === 'pageNumber') return [plain, ...withWordsBefore(match)];
    return placed.some((reading) => sameTexts(reading, plain)) ? [plain] : [plain, ...placed];
  }
  if (placed.length > 0) return doubtedByOrder(placed, source === null ? null : behindLabel(match, source));
  const joined = source?.spans == null ? [] : joinedInCells(figures);
  if (joined.length === wanted) return [{ texts: joined, how: 'joined' }];
  if (figures.length > wanted) return withoutExtra(figures, wanted);
  const behind = source === null || places.known(match) ? null : behindLabel(match, source);
  if (behind !== null) return [{ texts: behind, how }];
  const spelled = withWordsBefore(match).map(({ texts }) => ({ texts, how }));
  return spelled.length > 0 ? spelled : cutApart(figures, wanted, mayBegin);
}

/** Where the cells behind the label are as many as are wanted, they are the figures in their order, or a cell was lost or doubled. */
function doubtedByOrder(placed: readonly Reading[], inOrder: readonly ReadText[] | null): Reading[] {
  const agrees = inOrder === null || placed.some((reading) => sameTexts(reading, { texts: inOrder, how: null }));
  return placed.map((reading) => (agrees ? reading : { ...reading, how: reading.how ?? 'irregular' }));
}

function sameTexts(left: Reading, right: Reading): boolean {
  return left.texts.every(({ text }, index) => text === right.texts[index]?.text);
}

/** The figures of each cell as one, in their order. */
function joinedInCells(figures: readonly Token[]): ReadText[] {
  const cells = new Map<number | null, Token[]>();
  for (const figure of figures) cells.set(figure.cell, [...(cells.get(figure.cell) ?? []), figure]);
  const parts = [...cells.values()].map((tokens) => tokens.map(({ text }) => text));
  if (parts.some((texts) => texts.length > 1 && !isTorn(texts))) return [];
  return [...cells.values()].map((tokens, index) => {
    const [{ row = 0, place = 0 } = {}] = tokens;
    return { text: parts[index]?.join('') ?? '', from: { row, place } };
  });
}

/** The cells behind the label where they are as many as are wanted, the empty ones blank; else null. */
function behindLabel({ row, figures, words }: MatchedRow, source: SourceRow): ReadText[] | null {
  const rowIndex = figures[0]?.row ?? 0;
  const label = words.findLast((token) => token.row === rowIndex)?.cell ?? null;
  if (label === null) return null;
  const behind = source.cells.flatMap((text, place) =>
    place > label && (source.spans?.[place] ?? 1) > 0 ? [{ text, from: { row: rowIndex, place } }] : [],
  );
  return behind.length === row.cells.length ? behind : null;
}

/** Words on the line of the figures and no part of the label may be what somebody wrote in place of figures. */
function withWordsBefore({ row, words, figures }: MatchedRow): Reading[] {
  const missing = row.cells.length - figures.length;
  const line = figures[0]?.row;
  const candidates = words.filter((token) => token.row === line);
  const spelled = candidates.slice(-missing);
  if (missing <= 0 || candidates.length <= missing || spelled.length < missing) return [];
  if (spelled.some(({ folded }) => row.wordings.some((wording) => wording.includes(folded)))) return [];
  return [{ texts: [...spelled, ...figures].map(readToken), how: null }];
}
