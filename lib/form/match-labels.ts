import { toHalfWidth } from '../report/read-entry';

interface Labelled {
  readonly label: string;
  readonly name?: string;
  readonly variants?: readonly string[];
}

/** How alike two labels must be to mean the same, from 0 to 1. */
const alike = 0.6;

/** A label without spaces, numbering and signs, so that （一）予以公开 and 1. 予以公开 are the same. */
export function bareLabel(label: string): string {
  return toHalfWidth(label)
    .replace(/\s/g, '')
    .replace(/^(\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d+[.、])+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a word is one of the wordings of a label. */
export function namesLabel(word: string, labelled: Labelled): boolean {
  return bareLabel(word) !== '' && wordingsOf(labelled).includes(bareLabel(word));
}

/**
 * For each word the item that it means, or null: first those that say it word for word, then the most alike of those
 * left. Each item is meant once.
 */
export function matchLabels<Item extends Labelled>(words: readonly string[], items: readonly Item[]): (Item | null)[] {
  const meant: (Item | null)[] = words.map(() => null);
  const left = new Set(items);
  const take = (index: number, item: Item | undefined): void => {
    if (item === undefined) return;
    meant[index] = item;
    left.delete(item);
  };
  words.forEach((word, index) =>
    take(
      index,
      [...left].find((item) => namesLabel(word, item)),
    ),
  );
  const pairs = words
    .flatMap((word, index) =>
      meant[index] === null
        ? [...left].map((item) => ({ index, item, likeness: likenessOf(bareLabel(word), item) }))
        : [],
    )
    .filter(({ likeness }) => likeness >= alike)
    .toSorted((one, other) => other.likeness - one.likeness);
  for (const { index, item } of pairs) {
    if (meant[index] === null && left.has(item)) take(index, item);
  }
  return meant;
}

function wordingsOf({ label, name, variants = [] }: Labelled): string[] {
  return [label, ...(name === undefined ? [] : [name]), ...variants].map(bareLabel);
}

/** Whether two words without signs are alike enough to mean the same. */
export function isAlike(one: string, other: string): boolean {
  return dice(one, other) >= alike;
}

function likenessOf(word: string, item: Labelled): number {
  return Math.max(...wordingsOf(item).map((wording) => dice(word, wording)));
}

/** The share of neighbouring pairs of characters that both have. */
function dice(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  if (pairs.length + others.length === 0) return 0;
  const rest = [...others];
  const shared = pairs.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  }).length;
  return (2 * shared) / (pairs.length + others.length);
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
