import { toHalfWidth } from '../report/read-entry';

const digits = '一二三四五六七八九';

/** The number that a serial mark gives (3, 3., （三）, 三、, ③), or null for other text. */
function serialOf(text: string): number | null {
  const circled = /^[①-⑳]$/.exec(text.trim())?.[0];
  if (circled !== undefined) return circled.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  const plain = toHalfWidth(text).replace(/[\s()、.]/g, '');
  if (/^[1-9]\d{0,2}$/.test(plain)) return Number(plain);
  const [, tens, ten, ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(plain) ?? [];
  if (tens === undefined || plain === '') return null;
  if (ten === '') return plain.length === 1 ? digits.indexOf(plain) + 1 : null;
  return (tens === '' ? 1 : digits.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : digits.indexOf(ones) + 1);
}

/** Whether a text is the mark of a row alone. */
export function isSerial(text: string): boolean {
  return serialOf(text) !== null;
}

/** Whether the texts are serial marks, each one more than the mark before it. */
export function countUp(texts: readonly string[]): boolean {
  const numbers = texts.map(serialOf);
  return numbers.length > 0 && numbers.every((number, index) => number !== null && number - index === numbers[0]);
}

/** Whether they count up from one, over so many rows that figures hardly would by chance. */
export function countUpFromOne(texts: readonly string[]): boolean {
  const [first = ''] = texts;
  return texts.length >= 3 && serialOf(first) === 1 && countUp(texts);
}
