/** Items that both sequences share, or a place where they part. */
export type Hunk<Item> =
  | { readonly kind: 'same'; readonly items: readonly Item[] }
  | { readonly kind: 'different'; readonly left: readonly Item[]; readonly right: readonly Item[] };

/** Beyond so many pairs the table of what can be shared would take too much time and memory. */
const mostPairs = 4_000_000;

/** Whether `diffSequences` would lay two sequences of these lengths beside each other item by item. */
export function isComparable(left: number, right: number): boolean {
  return left * right <= mostPairs;
}

/**
 * Two sequences laid beside each other in order, with as many items shared as possible. Of two that are too long, only what they
 * begin and end with alike is shared.
 */
export function diffSequences<Item>(left: readonly Item[], right: readonly Item[]): Hunk<Item>[] {
  let begin = 0;
  while (begin < left.length && begin < right.length && left[begin] === right[begin]) begin++;
  let end = 0;
  const rest = Math.min(left.length, right.length) - begin;
  while (end < rest && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const hunks: Hunk<Item>[] = [
    { kind: 'same', items: left.slice(0, begin) },
    ...diffMiddle(left.slice(begin, left.length - end), right.slice(begin, right.length - end)),
    { kind: 'same', items: left.slice(left.length - end) },
  ];
  return hunks.filter((hunk) => hunk.kind === 'different' || hunk.items.length > 0);
}

function diffMiddle<Item>(left: readonly Item[], right: readonly Item[]): Hunk<Item>[] {
  if (left.length === 0 && right.length === 0) return [];
  if (!isComparable(left.length, right.length)) return [{ kind: 'different', left, right }];
  const shared = sharedLengths(left, right);
  const hunks: Hunk<Item>[] = [];
  let [i, j] = [0, 0];
  const together = (): boolean => i < left.length && j < right.length && left[i] === right[j];
  while (i < left.length || j < right.length) {
    const [fromLeft, fromRight] = [i, j];
    if (together()) {
      for (; together(); j++) i++;
      hunks.push({ kind: 'same', items: left.slice(fromLeft, i) });
      continue;
    }
    while ((i < left.length || j < right.length) && !together()) {
      if (j >= right.length || (i < left.length && shared(i + 1, j) >= shared(i, j + 1))) i++;
      else j++;
    }
    hunks.push({ kind: 'different', left: left.slice(fromLeft, i), right: right.slice(fromRight, j) });
  }
  return hunks;
}

/** How many items the rests from `i` and from `j` on can share in order. */
function sharedLengths<Item>(left: readonly Item[], right: readonly Item[]): (i: number, j: number) => number {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}
