/**
 * How alike two texts are, from 0 for nothing in common to 1 for the same text: the share of pairs of neighbouring characters that both have.
 */
export function similarity(left: string, right: string): number {
  if (left === right) return 1;
  const [ofLeft, ofRight] = [pairsOf(left), pairsOf(right)];
  let common = 0;
  for (const [pair, count] of ofLeft) common += Math.min(count, ofRight.get(pair) ?? 0);
  const all = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  return all === 0 ? 0 : (2 * common) / all;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
