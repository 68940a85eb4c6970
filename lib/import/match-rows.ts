import { alignLabel } from './align-label';
import { wordingsOf, type FormRow } from './form-rows';
import type { FormWords } from './form-words';
import type { Run, Token } from './table-tokens';

/** How the figures of a source came to a row of the form. */
export interface MatchedRow {
  readonly row: FormRow;
  readonly words: readonly Token[];
  readonly figures: readonly Token[];
  /** 1 where the label stands there whole, 0 where nothing of it does. */
  readonly likeness: number;
  readonly how: 'plain' | 'tornApart' | 'labelsApart';
}

export interface Match {
  readonly rows: readonly MatchedRow[];
  readonly missing: readonly FormRow[];
  /** Figures that fit no row. */
  readonly left: readonly Run[];
  readonly score: number;
}

/** Words further back than this do not belong to the figures. */
const reach = 120;
/** A label ends so many characters before its figures, give or take a misprint. */
const nearEnough = 1;
/** What is left of a label behind its figures is no longer than this. */
const reachBehind = 40;
/** A label of which less was found is another label. */
const leastLikeness = 0.45;
const cost = { skippedRun: 0.4, skippedPageNumber: 0.05, missingRow: 0.5, torn: 0.4, apart: 0.5, notLast: 0.3 };

type Step =
  | { readonly kind: 'skipRun' }
  | { readonly kind: 'skipRow' }
  | { readonly kind: 'row'; readonly runs: number; readonly likeness: number }
  | { readonly kind: 'rows'; readonly count: number };

/**
 * The best way to give runs of figures to rows of the form, neither out of order: by the likeness of labels and by the
 * number of figures, never by position alone.
 */
export function matchRows(rows: readonly FormRow[], runs: readonly Run[], words: FormWords): Match {
  const height = runs.length + 1;
  const width = rows.length + 1;
  const best = new Float64Array(height * width).fill(-Infinity);
  const steps = new Array<Step | undefined>(height * width);
  const likenessOf = likenesses(runs);
  best[0] = 0;
  const reachState = (run: number, row: number, score: number, step: Step): void => {
    const at = run * width + row;
    if (score <= (best[at] ?? Infinity)) return;
    best[at] = score;
    steps[at] = step;
  };
  for (const [runIndex, rowIndex] of pairs(height, width)) {
    const score = best[runIndex * width + rowIndex] ?? -Infinity;
    const run = runs[runIndex];
    const row = rows[rowIndex];
    if (row !== undefined) reachState(runIndex, rowIndex + 1, score - cost.missingRow, { kind: 'skipRow' });
    if (run === undefined) continue;
    const pageNumber = run.figures.length === 1 && run.figures[0]?.maybePageNumber === true;
    const skipping = pageNumber ? cost.skippedPageNumber : cost.skippedRun;
    reachState(runIndex + 1, rowIndex, score - skipping, { kind: 'skipRun' });
    if (row === undefined) continue;
    for (const torn of [1, 2, 3]) {
      const parts = runs.slice(runIndex, runIndex + torn);
      if (parts.length < torn) break;
      const match = scoreOfRow(row, parts, likenessOf(run, row), words);
      if (match === null) continue;
      const step = { kind: 'row', runs: torn, likeness: match.likeness } as const;
      reachState(runIndex + torn, rowIndex + 1, score + match.score, step);
    }
    for (let count = 2, wanted = row.cells.length; rowIndex + count <= rows.length; count += 1) {
      wanted += rows[rowIndex + count - 1]?.cells.length ?? 0;
      if (wanted > run.figures.length) break;
      if (wanted < run.figures.length) continue;
      const gained = scoreOfRows(rows.slice(rowIndex, rowIndex + count), run);
      if (gained !== null) reachState(runIndex + 1, rowIndex + count, score + gained, { kind: 'rows', count });
    }
  }
  return doubtNeighbours(rows, walkBack(rows, runs, steps, best[best.length - 1] ?? 0));
}

/** Where a row is missing but its label is there, the figures behind it may be its own. */
function doubtNeighbours(rows: readonly FormRow[], match: Match): Match {
  const missing = new Set(match.missing);
  const doubted = match.rows.map((each): MatchedRow => {
    const at = rows.indexOf(each.row);
    const nearby = [rows[at - 1], rows[at + 1]].filter((row) => row !== undefined && missing.has(row));
    // In a row of cells that holds its own label the figures are that label's, whatever stands above.
    const beside = each.words.filter(({ row, cell }) => cell !== null && row === each.figures[0]?.row);
    const words = isLabelled(each.row, tailOf(beside, reach)) ? beside : each.words;
    const both = nearby.some((row) => row !== undefined && isLabelled(row, tailOf(words, reach)));
    return both && each.how === 'plain' ? { ...each, how: 'labelsApart' } : each;
  });
  return { ...match, rows: doubted };
}

/** Whether the label of a row of the form stands in a text. */
function isLabelled({ wordings }: FormRow, text: string): boolean {
  return wordings.some((wording) => alignLabel(wording, text).coverage >= 0.75);
}

function* pairs(height: number, width: number): Generator<[number, number]> {
  for (let run = 0; run < height; run += 1) for (let row = 0; row < width; row += 1) yield [run, row];
}

/** The likeness of a label and the words before figures, reckoned once for the same words. */
function likenesses(runs: readonly Run[]): (run: Run, row: FormRow) => number {
  const known = new Map<string, number>();
  const texts = new Map(
    runs.map((run, index) => [
      run,
      [tailOf(run.words, reach), headOf(runs[index + 1]?.words ?? [], reachBehind)] as const,
    ]),
  );
  return (run, row) => {
    const [before, behind] = texts.get(run) ?? ['', ''];
    const key = `${row.label}\n${before}\n${behind}`;
    let likeness = known.get(key);
    if (likeness === undefined) {
      likeness = likenessTo(row, before, behind);
      known.set(key, likeness);
    }
    return likeness;
  };
}

function likenessTo(row: FormRow, before: string, behind = ''): number {
  return Math.max(0, ...row.wordings.map((wording) => alignedNear(wording, before, behind)));
}

/** A label that is not the last one before the figures counts less. */
function alignedNear(wording: string, before: string, behind: string): number {
  const text = before + behind;
  const shared = [...wording].filter((character) => text.includes(character)).length;
  if (shared < leastLikeness * wording.length) return 0;
  const { coverage, end } = alignLabel(wording, text, before.length);
  return Math.max(0, before.length - end > nearEnough ? coverage - cost.notLast : coverage);
}

/** The last `length` characters of the words, folded. */
function tailOf(words: readonly Token[], length: number): string {
  let text = '';
  for (let at = words.length - 1; at >= 0 && text.length < length; at -= 1) text = (words[at]?.folded ?? '') + text;
  return text.slice(-length);
}

/** The first `length` characters of the words, folded. */
function headOf(words: readonly Token[], length: number): string {
  let text = '';
  for (let at = 0; at < words.length && text.length < length; at += 1) text += words[at]?.folded ?? '';
  return text.slice(0, length);
}

function scoreOfRow(
  row: FormRow,
  parts: readonly Run[],
  likeness: number,
  words: FormWords,
): { readonly score: number; readonly likeness: number } | null {
  const wanted = row.cells.length;
  const figures = parts.flatMap((part) => part.figures);
  const pageNumbers = figures.filter(({ maybePageNumber }) => maybePageNumber).length;
  const exact = figures.length === wanted || figures.length - pageNumbers === wanted || cellsOf(figures) === wanted;
  if (parts.length > 1 && !exact) return null;
  if (figures.length > 3 * wanted + 10) return null;
  const torn = cost.torn * (parts.length - 1);
  if (row.wordings.length === 0) {
    if (!exact && (figures.length < wanted / 2 || figures.length > wanted + 3)) {
      const digits = figures.reduce((sum, { folded }) => sum + folded.length, 0);
      if (figures.length > wanted || (digits < wanted && !standsBelowHeads(row, parts))) return null;
    }
    return { score: (exact ? 2 : 0.6) - torn, likeness: 1 };
  }
  if (likeness >= leastLikeness)
    return { score: 2 * likeness + countScore(figures.length, wanted, exact) - torn, likeness };
  const labelLost = exact && wanted >= 3 && parts.length === 1 && !hasOtherLabel(parts[0], words);
  return labelLost ? { score: 0.5, likeness: 0 } : null;
}

/** Whether the row above the figures, cell by cell, names columns of the form: most of the row may be blank then. */
function standsBelowHeads(row: FormRow, [run]: readonly Run[]): boolean {
  const figure = run?.figures[0];
  const heads = run?.words.filter((token) => token.cell !== null && token.row === (figure?.row ?? 0) - 1) ?? [];
  const named = heads.filter(({ folded }) => row.cells.some(({ column }) => wordingsOf(column).includes(folded)));
  return figure?.cell !== null && named.length >= 3 && named.length === heads.length;
}

/** In how many cells of one row the figures stand, 0 where that is not known. */
function cellsOf(figures: readonly Token[]): number {
  const [first] = figures;
  const known = figures.every(({ row, cell }) => cell !== null && row === first?.row);
  return known ? new Set(figures.map(({ cell }) => cell)).size : 0;
}

function countScore(found: number, wanted: number, exact: boolean): number {
  if (exact) return 1;
  return found > wanted && found <= wanted + 3 ? 0.3 : 0.1;
}

/** Whether what stands on the line of the figures is some other label of the form. */
function hasOtherLabel(run: Run | undefined, words: FormWords): boolean {
  const label = run?.words.at(-1)?.folded;
  return label !== undefined && words.explain(label);
}

/** Several rows in one run: their labels stand before it, or each row's figures on a line of their own. */
function scoreOfRows(rows: readonly FormRow[], run: Run): number | null {
  if (run.figures.some(({ part }) => part)) return null;
  const text = tailOf(run.words, 4 * reach);
  const likenessesOfRows = rows.map((row) => likenessTo(row, text));
  const lines = lineLengths(run.figures);
  const onOwnLines = lines.length === rows.length && rows.every((row, index) => row.cells.length === lines[index]);
  const allLabelled = likenessesOfRows.every((likeness) => likeness >= 0.6);
  if (!allLabelled && !(onOwnLines && (likenessesOfRows[0] ?? 0) >= leastLikeness)) return null;
  return likenessesOfRows.reduce((sum, likeness) => sum + Math.max(0.2, likeness) + 1, -cost.apart);
}

function lineLengths(figures: readonly Token[]): number[] {
  const lengths: number[] = [];
  for (const [index, { row }] of figures.entries()) {
    if (index > 0 && figures[index - 1]?.row === row) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    else lengths.push(1);
  }
  return lengths;
}

function walkBack(
  rows: readonly FormRow[],
  runs: readonly Run[],
  steps: readonly (Step | undefined)[],
  score: number,
): Match {
  const matched: MatchedRow[] = [];
  const missing: FormRow[] = [];
  const left: Run[] = [];
  let run = runs.length;
  let row = rows.length;
  while (run > 0 || row > 0) {
    const step = steps[run * (rows.length + 1) + row];
    if (step === undefined) throw new Error(`No way leads to run ${run}, row ${row}`);
    switch (step.kind) {
      case 'skipRun':
        run -= 1;
        left.unshift(...runs.slice(run, run + 1));
        break;
      case 'skipRow':
        row -= 1;
        missing.unshift(...rows.slice(row, row + 1));
        break;
      case 'row': {
        run -= step.runs;
        row -= 1;
        const parts = runs.slice(run, run + step.runs);
        const common = { likeness: step.likeness, how: step.runs > 1 ? 'tornApart' : 'plain' } as const;
        const tokens = { words: parts.flatMap(({ words }) => words), figures: parts.flatMap(({ figures }) => figures) };
        for (const each of rows.slice(row, row + 1)) matched.unshift({ row: each, ...tokens, ...common });
        break;
      }
      case 'rows': {
        run -= 1;
        row -= step.count;
        for (const whole of runs.slice(run, run + 1)) {
          matched.unshift(...shareOut(rows.slice(row, row + step.count), whole));
        }
        break;
      }
    }
  }
  return { rows: matched, missing, left, score };
}

function shareOut(rows: readonly FormRow[], run: Run): MatchedRow[] {
  let start = 0;
  return rows.map((row) => {
    const figures = run.figures.slice(start, start + row.cells.length);
    start += row.cells.length;
    return { row, words: run.words, figures, likeness: 1, how: 'labelsApart' };
  });
}
