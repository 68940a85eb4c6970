const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const opening = /[（《〈「『【〔“‘([]$/;
const closing = /^[，。、；：？！）》〉」』】〕…”’,.;:?!%)\]]/;

/** The words of a label, in order, each with the marks that may not be parted from it at the end of a line. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && (opening.test(last) || closing.test(segment))) words.splice(-1, 1, last + segment);
    else words.push(segment);
  }
  return words;
}
