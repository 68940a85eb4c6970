import { joinProse, tidyProse } from '../fold-text';
import type { PageLine } from './page-furniture';

/** Where the lines of running text begin and end, in points. */
export interface TextColumn {
  readonly left: number;
  readonly right: number;
  /** Whether first lines are indented; else lines must be joined by their length alone. */
  readonly indented: boolean;
}

/** Lines that make one paragraph, as one text. */
export interface JoinedLines {
  readonly text: string;
  readonly first: PageLine;
}

/** In em. */
const leastIndent = 0.8;
const mostIndent = 3.2;
/** A full line may end so much before the column does. */
const slack = 0.6;
/** A size that differs by this share is another kind of text. */
const otherSize = 0.08;
/** Lines further apart than this many lines are. */
const parted = 1.55;
/** A line that reaches so far across the page may have been broken off. */
const longLine = 0.7;
const endOfSentence = /[。！？：；!?;:…][”’）)】》]?$/;

/**
 * The column of the running text. Lines that are broken off tell where it ends and those behind them where it begins;
 * where there are none, it is as wide as `tables`, whose left edges are given, and the page.
 */
export function columnOf(lines: readonly PageLine[], tables: readonly number[]): TextColumn | null {
  const [anyLine] = lines;
  if (anyLine === undefined) return null;
  const size = commonSize(lines);
  const body = lines.filter((line) => Math.abs(line.size - size) <= 1);
  const isLong = (line: PageLine): boolean => line.right >= longLine * line.pageWidth;
  const behindBroken = body.filter((line, index) => {
    const before = body[index - 1];
    return before?.page === line.page && isLong(before) && !endOfSentence.test(before.text);
  });
  const lefts = body.map((line) => line.left);
  const edge = mostCommon(lefts, Math.min);
  const beside = tables.filter((left) => edge - left > leastIndent * size && edge - left < mostIndent * size);
  const left =
    behindBroken.length > 0
      ? mostCommon(
          behindBroken.map((line) => line.left),
          Math.min,
        )
      : Math.min(edge, ...beside);
  const long = body.filter(isLong);
  const right =
    long.length > 0
      ? mostCommon(
          long.map((line) => line.right),
          Math.max,
        )
      : Math.max(anyLine.pageWidth - left, ...lefts);
  const firsts = body.filter((line) => isIndented(line, left)).length;
  return { left, right, indented: firsts * 12 >= body.length || firsts >= 3 };
}

function commonSize(lines: readonly PageLine[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size);
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
  }
  const [common] = [...sizes].sort((one, other) => other[1] - one[1]);
  return common?.[0] ?? 0;
}

/** The outermost of the places that are met often enough to be the edge of the column. */
function mostCommon(places: readonly number[], outermost: (...places: number[]) => number): number {
  const near = (place: number): number => places.filter((each) => Math.abs(each - place) <= 2.5).length;
  const often = places.filter((place) => near(place) >= Math.max(2, places.length * 0.08));
  return often.length > 0 ? outermost(...often) : outermost(...places);
}

/** The lines as paragraphs by where they begin and end; they may go on from page to page. */
export function joinLines(lines: readonly PageLine[], column: TextColumn): JoinedLines[] {
  const pitch = pitchOf(lines);
  const joined: { text: string; first: PageLine; last: PageLine }[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before === undefined || beginsParagraph(before.last, line, column, pitch, before.last === before.first)) {
      joined.push({ text: line.text, first: line, last: line });
    } else {
      before.text = joinProse(before.text, line.text);
      before.last = line;
    }
  }
  return joined.map(({ text, first }) => ({ text: tidyProse(text), first }));
}

function beginsParagraph(
  before: PageLine,
  line: PageLine,
  column: TextColumn,
  pitch: number,
  beforeIsFirst: boolean,
): boolean {
  const em = line.size;
  if (Math.abs(before.size - em) > otherSize * em) return true;
  if (before.page === line.page && line.baseline - before.baseline > parted * pitch) return true;
  const room = column.right - before.right;
  const full = room < firstPieceWidth(line) + slack * em;
  if (isIndented(line, column.left) || line.left - column.left > mostIndent * em) {
    const hanging = !beforeIsFirst && Math.abs(before.left - line.left) < 0.3 * em;
    return !(hanging && full && !endOfSentence.test(before.text));
  }
  if (full) return false;
  const ragged = before.right - column.left > 0.75 * (column.right - column.left);
  return !ragged || endOfSentence.test(before.text) || beforeIsFirst;
}

function isIndented({ left, size }: PageLine, edge: number): boolean {
  const indent = (left - edge) / size;
  return indent >= leastIndent && indent <= mostIndent;
}

/** How far apart lines mostly are. */
function pitchOf(lines: readonly PageLine[]): number {
  const pitches = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      return before === undefined || before.page !== line.page ? [] : [line.baseline - before.baseline];
    })
    .sort((one, other) => one - other);
  return pitches[Math.floor(pitches.length / 2)] ?? Infinity;
}

/** The width of what cannot be cut from the start of a line. */
function firstPieceWidth({ text, size }: PageLine): number {
  const piece =
    /^[（《“‘「『【〔(]*(?:[\w.%+/@:#?=&~-]+|.)[，。、；：？！）》」』】〕”’,;!?)]*/su.exec(text)?.[0] ?? '';
  const width = [...piece].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1), 0);
  return Math.min(width, 12) * size;
}
