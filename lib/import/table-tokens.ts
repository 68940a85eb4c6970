import { foldText } from './fold-text';
import type { FormWords } from './form-words';
import type { RawBlock, RawRow } from './raw-document';
import { looksLikeValue } from './read-source-value';

/** One text of a row of a source: a cell of a table, or a piece of a line. */
export interface TextPlace {
  /** Index of the row of the source. */
  readonly row: number;
  /** Index of the cell in `SourceRow.cells`, of the piece in its line. */
  readonly place: number;
}

/** A piece of a table: a label or a part of one, or what stands where figures stand. */
export interface Token extends TextPlace {
  readonly kind: 'words' | 'figure';
  readonly text: string;
  readonly folded: string;
  /** The line of the source, from 1. */
  readonly line: number;
  /** The cell of its row, where the source knows cells. */
  readonly cell: number | null;
  /** Whether its cell holds other figures too. */
  readonly part: boolean;
  readonly maybePageNumber: boolean;
}

/** A row of a source before its figures are told from its labels. */
export interface SourceRow {
  readonly text: string;
  readonly cells: readonly string[];
  readonly line: number;
  /** Whether `cells` are the cells of a table; else they are what spaces part. */
  readonly grid: boolean;
  /** As in `RawRow`, where the source knows merged cells. */
  readonly spans: readonly number[] | null;
  /** Whether it ends in another column than most rows of figures in its table. */
  readonly irregular: boolean;
  /** Index of the block in which it stands. */
  readonly block: number;
  readonly maybePageNumber: boolean;
}

/** A line of more pieces is no row of a table. */
const mostPieces = 400;
/** A longer piece is no label with figures run on. */
const longestPiece = 200;

/** Lines, paragraphs and tables alike as rows. */
export function sourceRowsOf(blocks: readonly RawBlock[]): SourceRow[] {
  return blocks.flatMap((block, index): SourceRow[] => {
    const common = { block: index, spans: null, irregular: false } as const;
    if (block.kind !== 'table') {
      const pieces = block.text.split(/\s+/, mostPieces + 1).filter((piece) => piece !== '');
      const cells = pieces.length > mostPieces ? [block.text] : pieces;
      const maybePageNumber = block.kind === 'line' && block.maybePageNumber;
      return [{ ...common, text: block.text.trim(), cells, line: block.number, grid: false, maybePageNumber }];
    }
    const usual = usualLength(block.rows);
    return block.rows.map(({ cells, number, spans = null }) => {
      const irregular = spans !== null && lengthOf(spans) !== usual;
      const whole = cells.map((cell) =>
        cell
          .replace(/\s+/g, ' ')
          .replace(/(\d) (?=\.\d)/g, '$1')
          .trim(),
      );
      const text = whole.filter((cell) => cell !== '').join(' ');
      return { ...common, spans, irregular, text, cells: whole, line: number, grid: true, maybePageNumber: false };
    });
  });
}

/** How many places of a row there are before it ends. */
function lengthOf(spans: readonly number[]): number {
  const end = spans.indexOf(-1);
  return end < 0 ? spans.length : end;
}

/** Fewer rows of figures do not tell how long such a row is: most rows of the table do. */
const fewRows = 3;

/** The length that most rows of figures have in a table, null where none is more frequent than others. */
function usualLength(rows: readonly RawRow[]): number | null {
  const lengths = rows.map(({ spans = [] }) => lengthOf(spans));
  const ofFigures = lengths.filter((_, index) => rows[index]?.cells.some(looksLikeValue) === true);
  const counts = new Map<number, number>();
  for (const length of ofFigures.length < fewRows ? lengths : ofFigures)
    counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most, next] = [...counts].sort((left, right) => right[1] - left[1]);
  return most === undefined || most[1] === next?.[1] ? null : most[0];
}

/** The pieces of the rows in reading order. */
export function tokensOf(rows: readonly SourceRow[], words: FormWords): Token[] {
  return rows.flatMap((row, index) => tokensOfRow(row, index, words));
}

interface Piece {
  readonly text: string;
  /** Absent where each piece is a text of its own. */
  readonly place?: number;
  readonly cell: number | null;
  readonly part?: boolean;
}

function tokensOfRow(row: SourceRow, index: number, words: FormWords): Token[] {
  const pieces = row.grid ? piecesOfGrid(row) : joinPieces(row.cells).flatMap((text) => splitPiece(text, words));
  const label = row.spans === null ? -1 : pieces.findLastIndex(({ text }) => isLabel(text, words));
  const isFigure = pieces.map(
    ({ text }, at) => looksLikeValue(text) && (at > label || !hasFigure(pieces.slice(label))),
  );
  const first = isFigure.indexOf(true);
  const last = isFigure.lastIndexOf(true);
  return pieces.map(({ text, cell, place, part = false }, at): Token => {
    const folded = foldText(text);
    const between = at > first && at < last && folded.length <= 8 && !words.explain(folded);
    const kind = isFigure[at] === true || between ? 'figure' : 'words';
    const { line, maybePageNumber } = row;
    return { kind, text, folded, row: index, place: place ?? at, line, cell, part, maybePageNumber };
  });
}

/** A number on the left of a label is the row's own, or a part of the label. */
function isLabel(text: string, words: FormWords): boolean {
  const folded = foldText(text);
  return folded.length > 1 && !looksLikeValue(text) && words.explain(folded);
}

function hasFigure(pieces: readonly Piece[]): boolean {
  return pieces.some(({ text }) => looksLikeValue(text));
}

/** A cell that holds several figures, or one that was torn, is as many pieces. */
function piecesOfGrid({ cells, spans }: SourceRow): Piece[] {
  return cells.flatMap((cell, index): Piece[] => {
    if (cell === '') return [];
    const parts = cell.split(' ');
    if (parts.length > 1 && parts.every(looksLikeValue))
      return parts.map((text) => ({ text, place: index, cell: spans === null ? null : index, part: true }));
    return [{ text: cell, place: index, cell: index }];
  });
}

/** Units, remarks, decimals and marks behind a number that a space parted from their figure, joined to it again. */
function joinPieces(cells: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const cell of cells) {
    const before = pieces.at(-1);
    const belongs =
      before !== undefined &&
      ((/\d$/.test(before.normalize('NFKC')) && /^(?:[件宗条份个项次]|万?元|[.．]\d+(?:万?元)?)$/.test(cell)) ||
        (/\d[件宗条份个项次万元]*$/.test(before.normalize('NFKC')) &&
          /^[（(](?![一二三四五六七八九十\d]+[）)])/.test(cell)) ||
        (/^[^（(]*\d[^（(]*[（(][^（()）]*$/.test(before) && before.length < 30) ||
        (/^\d{1,2}$/.test(before.normalize('NFKC')) && /^[.．、]\D/.test(cell)));
    if (belongs) pieces[pieces.length - 1] = before + cell;
    else pieces.push(cell);
  }
  return pieces;
}

/** Parts a label from the figures that run on behind it, and figures from a label that runs on behind them. */
function splitPiece(text: string, words: FormWords): Piece[] {
  const whole = { text, cell: null };
  if (text.length > longestPiece || looksLikeValue(text) || words.explain(foldText(text))) return [whole];
  const behind = /^(.*[^\d０-９.,．，+-])([+-]?[\d０-９][\d０-９.,]*(?:万?元)?)$/.exec(text);
  const [label, figures] = [behind?.[1] ?? '', behind?.[2] ?? ''];
  if (figures !== '' && words.explain(foldText(label)))
    return [
      { text: label, cell: null },
      { text: figures, cell: null },
    ];
  const before = /^([\d０-９]+)(\D.*)$/.exec(text);
  const [figure, rest] = [before?.[1] ?? '', before?.[2] ?? ''];
  if (figure !== '' && words.explain(foldText(rest)))
    return [
      { text: figure, cell: null },
      { text: rest, cell: null },
    ];
  return [whole];
}

/** The one text of its row that a token is, or null where it is only a part of one. */
export function placeOfToken({ row, place, part }: Token): TextPlace | null {
  return part ? null : { row, place };
}

/** Figures side by side, with the words between them and the figures before. */
export interface Run {
  readonly words: readonly Token[];
  readonly figures: readonly Token[];
}

/** The tokens as runs, and the words behind the last one. */
export function runsOf(tokens: readonly Token[]): { readonly runs: readonly Run[]; readonly rest: readonly Token[] } {
  const runs: Run[] = [];
  let words: Token[] = [];
  let figures: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'words' && figures.length > 0) {
      runs.push({ words, figures });
      words = [];
      figures = [];
    }
    (token.kind === 'words' ? words : figures).push(token);
  }
  if (figures.length > 0) return { runs: [...runs, { words, figures }], rest: [] };
  return { runs, rest: words };
}
