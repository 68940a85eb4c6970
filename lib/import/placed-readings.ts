import { cutsOf } from './cut-figures';
import { bandAt, type Band } from './grid-places';
import type { RowRepair } from './import-finding';
import type { MatchedRow } from './match-rows';
import { looksLikeValue } from './read-source-value';
import type { Reading, ReadText } from './reading';
import type { SourceRow, TextPlace } from './table-tokens';

/** More ways to cut merged cells than this are none. */
const mostReadings = 2_000;

/** What may stand in neighbouring columns of the form, each way with what was done to come to it. */
interface Choice {
  readonly texts: readonly ReadText[];
  readonly how: RowRepair | null;
}

/**
 * The readings of a row by the columns in which its figures stand: an empty place is a blank, a figure beside all
 * places is none of the form's. None where two cells claim one place or the row does not end where its table does.
 */
export function placedReadings(
  { figures, words }: MatchedRow,
  source: SourceRow,
  bands: readonly Band[],
  how: RowRepair | null,
  isWordOfForm: (folded: string) => boolean,
): Reading[] {
  if (source.irregular) return [];
  const figureCells = new Set(figures.map(({ cell }) => cell));
  const labels = words.filter(({ row, folded }) => row === figures[0]?.row && isWordOfForm(folded));
  const labelCells = new Set(labels.map(({ cell }) => cell));
  const taken = new Array<Choice[] | null>(bands.length).fill(null);
  let dropped = false;
  const rowIndex = figures[0]?.row ?? 0;
  for (const [at, text] of source.cells.entries()) {
    if (text === '') continue;
    const covered = bandsUnder(bandAt(source, at), bands);
    const [first] = covered;
    if (first === undefined) {
      const behind = at >= (bands[0]?.start ?? 0);
      if (figureCells.has(at) && source.spans === null) return [];
      dropped ||= figureCells.has(at) && behind;
      continue;
    }
    if (labelCells.has(at) && !figureCells.has(at)) return [];
    if (covered.some((index) => taken[index] !== null)) return [];
    const choices =
      covered.length === 1 ? wholeFigure(text, { row: rowIndex, place: at }) : partedFigures(text, covered.length);
    if (choices.length === 0) return [];
    taken.fill([], first, first + covered.length);
    taken[first] = choices;
  }
  const blankIn = (band: Band | undefined): Choice => {
    const place = source.cells.findIndex((_, at) => at === band?.start && (source.spans?.[at] ?? 1) > 0);
    return { texts: [{ text: '', from: place < 0 ? null : { row: rowIndex, place } }], how: null };
  };
  const common = dropped ? 'extraDropped' : how;
  return combine(taken.map((choices, index) => choices ?? [blankIn(bands[index])])).map((choice) => ({
    ...choice,
    how: choice.how ?? common,
  }));
}

/** The bands that a cell covers by more than half; else the one in which it lies for the most part. */
function bandsUnder(cell: Band, bands: readonly Band[]): number[] {
  const overlaps = bands.map(({ start, end }) => Math.min(end, cell.end) - Math.max(start, cell.start));
  const covered = bands.flatMap(({ start, end }, index) => ((overlaps[index] ?? 0) * 2 > end - start ? [index] : []));
  if (covered.length > 0) return covered;
  const inside = overlaps.findIndex((overlap) => overlap * 2 > cell.end - cell.start);
  return inside < 0 ? [] : [inside];
}

/** One figure in one place, joined where it was torn; none where several stand there. */
function wholeFigure(text: string, from: TextPlace): Choice[] {
  const parts = text.split(' ');
  if (isTorn(parts)) return [{ texts: [{ text: parts.join(''), from }], how: 'joined' }];
  return parts.length > 1 && parts.every(looksLikeValue) ? [] : [{ texts: [{ text, from }], how: null }];
}

/** Whether the parts can be those of one figure: none begins with a zero, but a decimal. Else they are as many figures. */
export function isTorn(parts: readonly string[]): boolean {
  const [first = ''] = parts;
  return parts.length > 1 && parts.every(looksLikeValue) && !/^[0０](?![.．])/.test(first);
}

/** Several figures in a merged cell: parted by spaces, or every way to cut them. */
function partedFigures(text: string, count: number): Choice[] {
  const parts = text.split(' ');
  if (parts.length === count && parts.every(looksLikeValue)) return [cutTexts(parts)];
  const digits = text.normalize('NFKC').replace(/ /g, '');
  if (!/^\d{1,60}$/.test(digits)) return [];
  const choices: Choice[] = [];
  for (const texts of cutsOf(digits, count)) {
    choices.push(cutTexts(texts));
    if (choices.length > mostReadings) return [];
  }
  return choices;
}

function cutTexts(texts: readonly string[]): Choice {
  return { texts: texts.map((text) => ({ text, from: null })), how: 'cutApart' };
}

/** Every choice from the left joined to every one from the right; none where there are too many. */
function combine(places: readonly (readonly Choice[])[]): Choice[] {
  let combined: Choice[] = [{ texts: [], how: null }];
  for (const choices of places) {
    if (choices.length === 0) continue;
    combined = combined.flatMap((left) =>
      choices.map((right) => ({ texts: [...left.texts, ...right.texts], how: left.how ?? right.how })),
    );
    if (combined.length > mostReadings) return [];
  }
  return combined;
}
