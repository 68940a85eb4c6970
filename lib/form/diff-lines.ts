/** Lines that both texts share, or the place where they part. */
export type LineHunk =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'different'; readonly mine: readonly string[]; readonly theirs: readonly string[] };

/** Two texts laid beside each other line by line, with as many lines shared as possible. */
export function diffLines(mine: string, theirs: string): LineHunk[] {
  const left = linesOf(mine);
  const right = linesOf(theirs);
  const shared = sharedLengths(left, right);
  const hunks: LineHunk[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const same: string[] = [];
    while (i < left.length && j < right.length && left[i] === right[j]) {
      same.push(...left.slice(i, i + 1));
      i++;
      j++;
    }
    if (same.length > 0) hunks.push({ kind: 'same', lines: same });
    const [fromLeft, fromRight] = [i, j];
    while ((i < left.length || j < right.length) && !(i < left.length && j < right.length && left[i] === right[j])) {
      if (j >= right.length || (i < left.length && at(shared, i + 1, j) >= at(shared, i, j + 1))) i++;
      else j++;
    }
    if (i > fromLeft || j > fromRight)
      hunks.push({ kind: 'different', mine: left.slice(fromLeft, i), theirs: right.slice(fromRight, j) });
  }
  return hunks;
}

/** `result[i][j]`: how many lines the rests from `i` and `j` on can share in order. */
function sharedLengths(left: readonly string[], right: readonly string[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--) {
    const row = lengths[i];
    if (row === undefined) continue;
    for (let j = right.length - 1; j >= 0; j--) {
      row[j] =
        left[i] === right[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
