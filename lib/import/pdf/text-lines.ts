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
/** What is further apart stands in different columns. */
const column = 1.4;

/** The words as lines, top to bottom. */
export function linesOf(words: readonly Word[]): TextLine[] {
  const sorted = [...words].sort((one, other) => one.baseline - other.baseline || one.left - other.left);
  const lines: Word[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    const near = first !== undefined && word.baseline - first.baseline <= sameLine * Math.min(first.size, word.size);
    if (near) line?.push(word);
    else lines.push([word]);
  }
  return lines.map(lineOf);
}

function lineOf(words: readonly Word[]): TextLine {
  const inOrder = [...words].sort((one, other) => one.left - other.left);
  const pieces: string[] = [];
  let right = -Infinity;
  for (const word of inOrder) {
    const gap = (word.left - right) / word.size;
    if (gap > column) pieces.push(word.text);
    else pieces[pieces.length - 1] = `${pieces.at(-1) ?? ''}${gap > space ? ' ' : ''}${word.text}`;
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
