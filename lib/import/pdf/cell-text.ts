import { linesOf, type TextLine } from './text-lines';
import type { Word } from './words';

/** Points. Cells leave no more free than this on both sides of their text together. */
const mostPadding = 11.5;

/** What stands in a cell. */
export interface CellText {
  readonly text: string;
  /** The same where no figures are joined that stand one above the other. */
  readonly apart: string;
  /** Whether a zero stands above another figure: they are two. */
  readonly stacked: boolean;
  /** Whether its last line leaves no room for another character. */
  readonly full: boolean;
}

/**
 * What stands in a cell of `width` points, over which other cells are parted at the heights `parted`. Its lines are
 * joined: words were cut where the cell ends; so were figures, but only where the line before is full and beside one
 * cell, else they are figures one above the other.
 */
export function cellText(words: readonly Word[], width: number, parted: readonly number[] = []): CellText {
  const upright = words.filter(({ turned }) => turned === null);
  const turned = words.filter((word) => word.turned !== null);
  let [text, apart, stacked] = ['', '', false];
  let before: TextLine | null = null;
  for (const line of [...linesOf(upright), ...linesOf(turned)]) {
    const figures = /[\d０-９.,]$/.test(text) && /^[\d０-９.,]/.test(line.text);
    const zero = /(?:^|[^\d０-９.,])[0０]$/.test(text);
    const torn = before !== null && isFull(before, width) && !zero && !arePartedBy(parted, before, line);
    const words = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(line.text);
    stacked ||= figures && zero;
    text += (words || (figures && !torn) ? ' ' : '') + line.text;
    apart += (words || figures ? ' ' : '') + line.text;
    before = line;
  }
  const full = before !== null && isFull(before, width);
  return { text: tidy(text), apart: tidy(apart), stacked, full };
}

function tidy(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}

function arePartedBy(heights: readonly number[], upper: TextLine, lower: TextLine): boolean {
  return heights.some((height) => upper.baseline <= height && height < lower.baseline);
}

/** Whether the line was cut because the cell ends: another character like its own has no room behind it. */
function isFull({ text, left, right, size }: TextLine, width: number): boolean {
  const character = Math.min(size, (right - left) / text.length);
  return width - (right - left) <= mostPadding + character;
}
