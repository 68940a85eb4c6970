/** A character of the text between two that fit costs this much, so that what stands together is preferred. */
const gap = 0.15;

export interface Alignment {
  /** The share of the label that was found, less the gaps: 1 where it stands there whole. */
  readonly coverage: number;
  /** Where in the text the best fit begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** Behind the figures a character of a label counts a little less. */
const weightBehind = 0.8;

/**
 * The best place of `label` in `text`, both folded; characters of either may be missing. The last of equals wins. What
 * begins before `figuresAt` may go on behind it.
 */
export function alignLabel(label: string, text: string, figuresAt = Infinity): Alignment {
  const wanted = [...label];
  const found = [...text];
  const width = found.length + 1;
  let [scores, nextScores] = [new Float64Array(width), new Float64Array(width)];
  let [starts, nextStarts] = [Int32Array.from({ length: width }, (_, index) => index), new Int32Array(width)];
  for (const character of wanted) {
    for (let at = 0; at < width; at += 1) {
      let score = scores[at] ?? 0;
      let start = score > 0 ? (starts[at] ?? at) : at;
      if (at > 0) {
        const last = scores[at - 1] ?? 0;
        const before = at <= figuresAt ? last + 1 : last > 0 ? last + weightBehind : 0;
        const skipping = (nextScores[at - 1] ?? 0) - gap;
        if (found[at - 1] === character && before > 0 && before >= score) {
          score = before;
          start = last > 0 ? (starts[at - 1] ?? at - 1) : at - 1;
        }
        if (skipping > score) {
          score = skipping;
          start = nextStarts[at - 1] ?? at;
        }
      }
      nextScores[at] = score;
      nextStarts[at] = start;
    }
    [scores, nextScores] = [nextScores, scores];
    [starts, nextStarts] = [nextStarts, starts];
  }
  let end = 0;
  for (let at = 0; at < width; at += 1) if ((scores[at] ?? 0) >= (scores[end] ?? 0)) end = at;
  return { coverage: (scores[end] ?? 0) / Math.max(1, wanted.length), start: starts[end] ?? 0, end };
}
