import { diffSequences } from '../base/diff-sequences';
import { similarity } from '../base/similarity';
import { figuresIn, type ProseFigure } from './prose-figures';

/** A sentence in which every figure counts for one sign: two that differ in their figures alone are the same. */
export interface MaskedSentence {
  readonly tokens: readonly string[];
  /** Its figures by the index of the token that stands for each. */
  readonly figures: ReadonlyMap<number, ProseFigure>;
  readonly text: string;
}

const year = /(?:19|20)\d\d(?=\s*年)/g;

export function maskSentence(text: string): MaskedSentence {
  const figures = figuresIn(text);
  const hidden = [
    ...figures.map((figure) => ({ start: figure.start, end: figure.start + figure.text.length, figure })),
    ...[...text.matchAll(year)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      figure: null,
    })),
  ].toSorted((left, right) => left.start - right.start);
  const tokens: string[] = [];
  const byToken = new Map<number, ProseFigure>();
  let at = 0;
  for (const { start, end, figure } of hidden) {
    tokens.push(...signsOf(text.slice(at, start)));
    if (figure !== null) byToken.set(tokens.length, figure);
    tokens.push(figure === null ? '#' : `#${figure.unit}`);
    at = end;
  }
  tokens.push(...signsOf(text.slice(at)));
  return { tokens, figures: byToken, text: tokens.join('') };
}

function signsOf(text: string): string[] {
  return [...text.normalize('NFKC').replace(/\s/g, '')];
}

/** The one of several sentences that is most like another, the first of those equally so; null where none is alike by `least` or more. */
export function nearestSentence(
  sentences: readonly MaskedSentence[],
  { text }: MaskedSentence,
  least: number,
): MaskedSentence | null {
  let [nearest, greatest] = [null as MaskedSentence | null, least];
  for (const each of sentences) {
    // No more pairs can be shared than the shorter has.
    if ((2 * Math.min(each.text.length, text.length)) / (each.text.length + text.length) < greatest) continue;
    const likeness = similarity(each.text, text);
    if (likeness > greatest || (nearest === null && likeness === greatest)) [nearest, greatest] = [each, likeness];
  }
  return nearest;
}

/** The figures of a sentence that its earlier wording has at the same place between the same words. */
export function keptFigures(before: MaskedSentence, now: MaskedSentence): ProseFigure[] {
  const kept: ProseFigure[] = [];
  let [left, right] = [0, 0];
  for (const hunk of diffSequences(before.tokens, now.tokens)) {
    if (hunk.kind === 'different') {
      left += hunk.left.length;
      right += hunk.right.length;
      continue;
    }
    for (const _token of hunk.items) {
      const [earlier, figure] = [before.figures.get(left++), now.figures.get(right++)];
      if (figure !== undefined && figure.value === earlier?.value) kept.push(figure);
    }
  }
  return kept;
}
