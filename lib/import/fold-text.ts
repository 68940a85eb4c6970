/**
 * The text with everything dropped in which two printings of the same words differ: spaces, full or half width, the
 * look-alikes that PDF files hold, the mark behind a number, the kind of quotation marks.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff\u00ad]+/g, '')
    .replace(/[、,]/g, '.')
    .replace(/[“”„‟‘’"'「」『』]/g, '"')
    .replace(/[−–—―]/g, '-');
}

const cjk = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}“”‘’…—·';
const spaceBesideChinese = new RegExp(`(?<=[${cjk}]) | (?=[${cjk}])`, 'gu');

/** The text as prose: no space beside a Chinese character, one between Latin words. */
export function tidyProse(text: string): string {
  return text
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .replace(spaceBesideChinese, '')
    .trim();
}

/** Two pieces of one sentence as one text; Latin words that a line end parted keep a space between them. */
export function joinProse(left: string, right: string): string {
  return tidyProse(/[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right);
}
