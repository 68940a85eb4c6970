/** A part of a text with the offset, in UTF-16 units, at which it begins there. */
export interface TextPart {
  readonly start: number;
  readonly text: string;
}

const ends = '。！？；!?;';
const closers: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '(',
  '》': '《',
  '】': '【',
  '〕': '〔',
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
};
const openers = new Set(Object.values(closers));
const quotes = '”’」』';

/**
 * The sentences of a paragraph, which joined are the paragraph: each ends behind its 。！？； or where the paragraph ends. What stands between
 * brackets or quotes ends none, but a quote that itself ends with 。 does. An opener that nothing closes shuts nothing in.
 */
export function sentencesOf(text: string): TextPart[] {
  const pairs = pairsIn(text);
  const sentences: TextPart[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const around = pairs.get(at);
    if (around !== undefined) {
      at = around;
      if (!isEndOfQuote(text, at)) continue;
    } else if (!ends.includes(text.charAt(at))) continue;
    while (at + 1 < text.length && ends.includes(text.charAt(at + 1))) at++;
    sentences.push({ start, text: text.slice(start, at + 1) });
    start = at + 1;
  }
  if (start < text.length) sentences.push({ start, text: text.slice(start) });
  return sentences;
}

/** Where each bracket or quote that is closed is closed. Each sign is looked at once more at the most: a text may be very long. */
function pairsIn(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  const openOf = new Map<string, number>();
  const count = (sign: string, by: number) => openOf.set(sign, (openOf.get(sign) ?? 0) + by);
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const opener = closers[sign];
    if (openers.has(sign)) {
      open.push(at);
      count(sign, 1);
    } else if (opener !== undefined && openOf.has(opener) && openOf.get(opener) !== 0) {
      for (let begun = open.pop(); begun !== undefined; begun = open.pop()) {
        count(text.charAt(begun), -1);
        if (text.charAt(begun) !== opener) continue;
        pairs.set(begun, at);
        break;
      }
    }
  }
  return pairs;
}

function isEndOfQuote(text: string, at: number): boolean {
  return quotes.includes(text.charAt(at)) && text.charAt(at - 1) === '。';
}
