import type { TableSection, Template } from '../template/template';
import { alignLabel } from './align-label';
import { blankRows, type BlankRow } from './blank-rows';
import { doubtBrokenOff } from './broken-off';
import { equationsOf, mayBeginRow } from './equations';
import { foldText } from './fold-text';
import { formRowsOf, headWordsOf, wordsOf, type FormRow } from './form-rows';
import { learnPlaces } from './grid-places';
import { formWords, type FormWords } from './form-words';
import { checkHeads, headTextOf, type MissingHead } from './check-heads';
import { matchRows, type Match, type MatchedRow } from './match-rows';
import { nearerLabel } from './nearer-label';
import type { RawBlock } from './raw-document';
import { headUnitOf } from './read-source-value';
import { readingsOf } from './row-readings';
import { settleRows, type SettledRow } from './settle-rows';
import { runsOf, sourceRowsOf, tokensOf, type Run, type SourceRow, type Token } from './table-tokens';

/** What was found in the part of a source that holds tables. */
export interface TablesRead {
  readonly rows: readonly SettledRow[];
  readonly missing: readonly FormRow[];
  readonly blank: readonly BlankRow[];
  readonly heads: readonly MissingHead[];
  /** Rows found twice, with what stands in the one that was not taken. */
  readonly twice: readonly { readonly row: FormRow; readonly read: string; readonly line: number }[];
  /** Labels that differ from the form's. */
  readonly labels: readonly LabelDifference[];
  /** Lines that belong to no table, in their order. */
  readonly stray: readonly SourceRow[];
  /** The rows of the source, and what its lines were cut into. */
  readonly sources: readonly SourceRow[];
  readonly tokens: readonly Token[];
  /** How well the form fits. */
  readonly score: number;
}

export interface LabelDifference {
  readonly row: FormRow;
  readonly read: string;
  readonly line: number;
  readonly likeness: number;
}

/** So many runs of figures are no report; beyond the first number only those behind words of the form are looked at. */
const manyRuns = 400;
const mostRuns = 1_500;

/** The rest of a label stands within so many pieces before the next one. */
const farthestTail = 40;

/** Reads the tables of `sections`, which follow each other in `blocks`; null where there is far too much to be a report. */
export function readTables(
  template: Template,
  sections: readonly TableSection[],
  blocks: readonly RawBlock[],
): TablesRead | null {
  const words = formWords(wordsOf(sections));
  const sources = sourceRowsOf(blocks);
  const tokens = tokensOf(sources, words);
  const { runs: allRuns, rest } = runsOf(tokens);
  const runs = allRuns.length > manyRuns ? allRuns.filter((run) => isLabelled(run, words)) : allRuns;
  if (runs.length > mostRuns) return null;
  const formRows = sections.flatMap((section) => formRowsOf(template, section));
  const match = matchRows(formRows, runs, words);
  const places = learnPlaces(match.rows, sources);
  const equations = equationsOf(template);
  const readings = match.rows.map((each) => {
    const mayBegin = mayBeginRow(
      equations,
      each.row.cells.map(({ address }) => address),
    );
    return [each, readingsOf(each, sources, places, mayBegin, words.explain)] as const;
  });
  const heads = headTextOf(match.rows);
  const settled = settleRows(template, readings, (row, index) => {
    const column = row.cells[index]?.column;
    return column?.type === 'amount' ? headUnitOf(column.label, heads.get(row.block) ?? '') : null;
  });
  const rows = doubtBrokenOff(settled, formRows, tokens);
  const missingHeads = checkHeads(match.rows);
  const labels = labelDifferences(formRows, match, rest, words);
  const blank = blankRows(match.missing, sources);
  return {
    rows,
    missing: match.missing.filter((row) => !blank.some((each) => each.row === row)),
    blank,
    heads: missingHeads,
    twice: rowsFoundTwice(match),
    labels: labels.differences,
    stray: strayRows(sources, match, [...allRuns.flatMap((run) => run.words), ...rest], labels.explained, words, rows),
    sources,
    tokens,
    score: match.score - 0.3 * missingHeads.reduce((sum, { columns }) => sum + columns.length, 0),
  };
}

function isLabelled(run: Run, words: FormWords): boolean {
  const label = run.words.at(-1);
  return label !== undefined && label.folded.length > 1 && words.explain(label.folded);
}

/** Where the tables begin among blocks before whose heading was lost: the first head of one of them. */
export function firstHeadOf(sections: readonly TableSection[], blocks: readonly RawBlock[]): number | null {
  const [first] = sections;
  if (first === undefined) return null;
  const words = formWords(first.blocks.flatMap(headWordsOf));
  const at = blocks.findIndex((block) =>
    block.kind === 'table' ? block.rows.some(({ cells }) => isHead(cells.join(''), words)) : isHead(block.text, words),
  );
  return at < 0 ? null : at;
}

function isHead(text: string, words: FormWords): boolean {
  const folded = foldText(text);
  return folded.length >= 4 && words.explain(folded);
}

/** Figures left over whose label is that of a row already read, with other figures. */
function rowsFoundTwice(match: Match): TablesRead['twice'] {
  return match.left.flatMap((run) => {
    const label = textOf(run.words).slice(-120);
    const found = match.rows.find(
      ({ row, figures }) =>
        run.figures.length === row.cells.length &&
        row.wordings.some((wording) => alignLabel(wording, label.slice(-wording.length - 8)).coverage >= 0.8) &&
        textOf(figures) !== textOf(run.figures),
    );
    const line = run.figures[0]?.line;
    if (found === undefined || line === undefined) return [];
    return [{ row: found.row, read: run.figures.map(({ text }) => text).join(' '), line }];
  });
}

/** Labels of which too little stands around their figures, and the words that are misprints of labels. */
function labelDifferences(
  formRows: readonly FormRow[],
  match: Match,
  rest: readonly Token[],
  words: FormWords,
): { readonly differences: LabelDifference[]; readonly explained: ReadonlySet<Token> } {
  const differences: LabelDifference[] = [];
  const explained = new Set<Token>();
  for (const [index, each] of match.rows.entries()) {
    if (each.row.wordings.length === 0) continue;
    const next = match.rows[index + 1];
    const behind = tailTokens(next, next?.words ?? rest);
    const before = textOf(each.words).slice(-120);
    const texts = [before, ...behind.map((_, from) => before + textOf(behind.slice(from)))];
    const likeness = Math.max(
      ...each.row.wordings.flatMap((wording) => texts.map((text) => alignLabel(wording, text).coverage)),
    );
    const odd = [...each.words, ...behind].filter(({ folded }) => !words.explain(folded));
    const misprints = odd.filter(({ folded }) => isMisprintOf(each.row, folded));
    for (const token of misprints) explained.add(token);
    const lost = each.likeness === 0;
    const line = each.figures[0]?.line;
    if (line === undefined) continue;
    const nearer = each.how === 'labelsApart' ? null : nearerLabel(each.row, formRows, before);
    if (nearer !== null) differences.push({ row: each.row, read: nearer.label, line, likeness: 0 });
    if (nearer !== null || (!lost && likeness >= 0.8 && misprints.length === 0)) continue;
    const nearby = each.words.filter((token) => token.row === each.figures[0]?.row || misprints.includes(token));
    const read = (misprints.length > 0 ? misprints : nearby).map((token) => token.text).join('');
    differences.push({ row: each.row, read, line, likeness: lost ? 0 : likeness });
  }
  return { differences, explained };
}

/** Of the words before the next row's figures, those that stand before its own label. */
function tailTokens(next: MatchedRow | undefined, words: readonly Token[]): Token[] {
  if (next === undefined) return words.slice(0, 6);
  const text = textOf(words);
  const starts = next.row.wordings.map((wording) => alignLabel(wording, text).start);
  const end = starts.length === 0 ? 0 : Math.min(...starts);
  let length = 0;
  const tail = words.filter(({ folded }) => (length += folded.length) <= end);
  return tail.slice(-farthestTail);
}

function isMisprintOf(row: FormRow, folded: string): boolean {
  if (folded.length < 2) return false;
  return row.wordings.some((wording) => alignLabel(folded, wording).coverage >= 0.6);
}

/** Lines with words that are none of the form's, and lines with figures that no row took. */
function strayRows(
  sources: readonly SourceRow[],
  match: Match,
  words: readonly Token[],
  explained: ReadonlySet<Token>,
  form: FormWords,
  rows: readonly SettledRow[],
): SourceRow[] {
  const spelled = new Set(rows.flatMap(({ cells }) => (cells ?? []).map(({ text }) => text)));
  const odd = new Set<number>();
  for (const token of words) {
    if (explained.has(token) || form.explain(token.folded) || isDecoration(token.folded)) continue;
    const asValue = spelled.has(token.text) && match.rows.some(({ figures }) => figures[0]?.row === token.row);
    if (!asValue) odd.add(token.row);
  }
  const taken = new Set(match.rows.flatMap(({ figures }) => figures.map(({ row }) => row)));
  for (const { figures } of match.left) {
    for (const { row, maybePageNumber } of figures) if (!maybePageNumber && !taken.has(row)) odd.add(row);
  }
  return sources.filter((_, index) => odd.has(index));
}

/** Ruling lines drawn with characters. */
function isDecoration(folded: string): boolean {
  return /^[-_=|+*.·\u2500-\u257f]+$/.test(folded);
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join('');
}
