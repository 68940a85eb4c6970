import { diffSequences } from '../base/diff-sequences';

/** Lines that both texts share, or the place where they part. */
export type LineHunk =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'different'; readonly mine: readonly string[]; readonly theirs: readonly string[] };

/** Two texts laid beside each other line by line, with as many lines shared as possible. */
export function diffLines(mine: string, theirs: string): LineHunk[] {
  return diffSequences(linesOf(mine), linesOf(theirs)).map((hunk) =>
    hunk.kind === 'same'
      ? { kind: 'same', lines: hunk.items }
      : { kind: 'different', mine: hunk.left, theirs: hunk.right },
  );
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
