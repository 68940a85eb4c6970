import { diffSequences, isComparable } from '../base/diff-sequences';

/** A stretch of text that stayed, was taken out or was put in. */
export interface Piece {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * How `before` became `after`, word by word: the pieces that stayed or were deleted make `before`, those that stayed or were inserted make
 * `after`. A word or two left standing between larger changes counts as changed with them: it would only hinder the eye.
 */
export function compareTexts(before: string, after: string): Piece[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const pieces = isComparable(left.length, right.length)
    ? diffed(left, right)
    : diffSequences(sentencesOf(before), sentencesOf(after)).flatMap((hunk) =>
        hunk.kind === 'same'
          ? [{ kind: 'same', text: hunk.items.join('') } as const]
          : diffed(wordsOf(hunk.left.join('')), wordsOf(hunk.right.join(''))),
      );
  return withoutIslands(joined(pieces));
}

/** The segmenter's time grows faster than its text: it is given stretches without punctuation, and none beyond this length. */
const stretches = /[^，。；：、！？]{1,120}|[，。；：、！？]/gu;

function wordsOf(text: string): string[] {
  return (text.match(stretches) ?? []).flatMap((stretch) => [...words.segment(stretch)].map(({ segment }) => segment));
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。；！？])/);
}

function diffed(left: readonly string[], right: readonly string[]): Piece[] {
  return diffSequences(left, right).flatMap((hunk): Piece[] =>
    hunk.kind === 'same'
      ? [{ kind: 'same', text: hunk.items.join('') }]
      : [
          { kind: 'deleted', text: hunk.left.join('') },
          { kind: 'inserted', text: hunk.right.join('') },
        ],
  );
}

/** Each change as one deletion and one insertion at most, in this order; nothing empty. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [deleted, inserted] = ['', ''];
  const close = (): void => {
    if (deleted !== '') result.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') result.push({ kind: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else if (text !== '') {
      close();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind: 'same', text: last.text + text };
      else result.push({ kind: 'same', text });
    }
  }
  close();
  return result;
}

/** The longest stretch that is not worth keeping apart between two changes: 的, 工作, 进一步. */
const longestIsland = 3;

/** A short piece that stayed goes into the changes on both its sides where it is no longer than either of them. */
function withoutIslands(pieces: readonly Piece[]): Piece[] {
  let result = [...pieces];
  for (;;) {
    const at = result.findIndex((_piece, index) => isIsland(result, index));
    if (at < 0) return result;
    result = joined(
      result.flatMap(({ kind, text }, index): readonly Piece[] =>
        index === at
          ? [
              { kind: 'deleted', text },
              { kind: 'inserted', text },
            ]
          : [{ kind, text }],
      ),
    );
  }
}

function isIsland(pieces: readonly Piece[], index: number): boolean {
  const island = pieces[index];
  if (island?.kind !== 'same' || island.text.length > longestIsland) return false;
  return [changeBefore(pieces, index), changeAfter(pieces, index)].every((size) => size >= island.text.length);
}

/** The length of the longer side of the change that ends before `index`; 0 for none. */
function changeBefore(pieces: readonly Piece[], index: number): number {
  return longest(pieces.slice(Math.max(0, index - 2), index).toReversed());
}

function changeAfter(pieces: readonly Piece[], index: number): number {
  return longest(pieces.slice(index + 1, index + 3));
}

function longest(outward: readonly Piece[]): number {
  const end = outward.findIndex(({ kind }) => kind === 'same');
  return Math.max(0, ...outward.slice(0, end < 0 ? outward.length : end).map(({ text }) => text.length));
}
