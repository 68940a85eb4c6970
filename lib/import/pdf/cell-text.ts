import { linesOf, type TextLine } from './text-lines';
import type { Word } from './words';

/** In em. A line with no more room than this was cut because the cell ends. */
const noRoom = 1.3;

/**
 * What stands in a cell of `width` points. Its lines are joined: words were cut where the cell ends; so were figures, but
 * only where the line before is full, else they are figures one above the other.
 */
export function cellText(words: readonly Word[], width: number): string {
  const upright = words.filter(({ turned }) => turned === null);
  const turned = words.filter((word) => word.turned !== null);
  const lines = [...linesOf(upright), ...linesOf(turned)];
  let text = '';
  let before: TextLine | null = null;
  for (const line of lines) {
    text = before === null ? line.text : text + betweenLines(before, line, width) + line.text;
    before = line;
  }
  return text.replace(/ +/g, ' ').trim();
}

function betweenLines(before: TextLine, line: TextLine, width: number): string {
  if (!/[\d０-９.,]$/.test(before.text) || !/^[\d０-９.,]/.test(line.text)) {
    return /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
  }
  const room = width - (before.right - before.left);
  return room <= noRoom * before.size ? '' : ' ';
}
