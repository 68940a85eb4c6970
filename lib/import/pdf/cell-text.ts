import { linesOf, type TextLine } from './text-lines';
import type { Word } from './words';

/** Points. Cells leave no more free than this on both sides of their text together. */
const mostPadding = 11.5;

/** What stands in a cell, and whether its last line leaves no room for another character. */
export interface CellText {
  readonly text: string;
  readonly full: boolean;
}

/**
 * What stands in a cell of `width` points. Its lines are joined: words were cut where the cell ends; so were figures, but
 * only where the line before is full, else they are figures one above the other.
 */
export function cellText(words: readonly Word[], width: number): CellText {
  const upright = words.filter(({ turned }) => turned === null);
  const turned = words.filter((word) => word.turned !== null);
  let text = '';
  let before: TextLine | null = null;
  for (const line of [...linesOf(upright), ...linesOf(turned)]) {
    text = before === null ? line.text : text + betweenLines(before, line, width) + line.text;
    before = line;
  }
  return { text: text.replace(/ +/g, ' ').trim(), full: before !== null && isFull(before, width) };
}

/** Whether the line was cut because the cell ends: another character like its own has no room behind it. */
function isFull({ text, left, right, size }: TextLine, width: number): boolean {
  const character = Math.min(size, (right - left) / text.length);
  return width - (right - left) <= mostPadding + character;
}

function betweenLines(before: TextLine, line: TextLine, width: number): string {
  if (!/[\d０-９.,]$/.test(before.text) || !/^[\d０-９.,]/.test(line.text)) {
    return /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
  }
  return isFull(before, width) ? '' : ' ';
}
