import { looksLikeValue } from '../read-source-value';
import type { Word } from './words';

/** Words side by side. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** What wide gaps part, as columns of figures. */
  readonly pieces: readonly string[];
}

/** In em. Baselines so near to each other are one line. */
const sameLine = 0.35;
/** Words further apart have a space between them. */
const space = 0.18;
/** Figures that overlap more than this are two, printed over each other. */
const mostOverlap = 0.4;
/** What is further apart stands in different columns. */
const column = 1.4;

/** The words as lines, top to bottom. */
export function linesOf(words: readonly Word[]): TextLine[] {
  return wordsByLine(words).map(lineOf);
}

/** In em. Figures of one row stand no further apart in height where a page ends in it. */
const sameRow = 1.1;

/**
 * The words as lines, where figures stand in no cells: a line of nothing but figures belongs to the next one where they
 * stand between the figures of that.
 */
export function unruledLinesOf(words: readonly Word[]): TextLine[] {
  const lines: Word[][] = [];
  for (const line of wordsByLine(words)) {
    const before = lines.at(-1);
    if (before !== undefined && areOneRow(before, line)) before.push(...line);
    else lines.push(line);
  }
  return lines.map(lineOf);
}

function areOneRow(upper: readonly Word[], lower: readonly Word[]): boolean {
  const [above, below] = [upper[0], lower[0]];
  if (above === undefined || below === undefined) return false;
  const apart = below.baseline - above.baseline;
  if (apart > sameRow * Math.min(above.size, below.size)) return false;
  const [figures, others] = [upper, lower].map((line) => line.filter(({ text }) => looksLikeValue(text)));
  if (figures === undefined || others === undefined || others.length === 0) return false;
  if (figures.length < upper.length && others.length < lower.length) return false;
  const beside = (one: Word, other: Word): boolean => one.right <= other.left || other.right <= one.left;
  return figures.length > 0 && upper.every((one) => lower.every((other) => beside(one, other)));
}

function wordsByLine(words: readonly Word[]): Word[][] {
  const sorted = [...words].sort((one, other) => one.baseline - other.baseline || one.left - other.left);
  const lines: Word[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    const near = first !== undefined && word.baseline - first.baseline <= sameLine * Math.min(first.size, word.size);
    if (near) line?.push(word);
    else lines.push([word]);
  }
  return lines;
}

function lineOf(words: readonly Word[]): TextLine {
  const inOrder = [...words].sort((one, other) => one.left - other.left);
  const pieces: string[] = [];
  let right = -Infinity;
  for (const word of inOrder) {
    const gap = (word.left - right) / word.size;
    if (gap > column) pieces.push(word.text);
    else {
      const before = pieces.at(-1) ?? '';
      const overlap = gap < -mostOverlap && /\d$/.test(before) && /^\d/.test(word.text);
      pieces[pieces.length - 1] = before + (gap > space || overlap ? ' ' : '') + word.text;
    }
    right = Math.max(right, word.right);
  }
  return {
    text: pieces.join('  '),
    left: Math.min(...inOrder.map((word) => word.left)),
    right,
    baseline: Math.max(...inOrder.map(({ baseline }) => baseline)),
    size: Math.max(...inOrder.map(({ size }) => size)),
    pieces,
  };
}
