/** What may stand where on a line: 禁则 by GB/T 15834 and the habit of official documents. */

const opening = '（《「『【〔〈〖［｛“‘';
const closing = '）》」』】〕〉〗］｝”’';
const stops = '，。、；：';
const marks = '！？';

export const neverFirst: ReadonlySet<string> = new Set([
  ...closing,
  ...stops,
  ...marks,
  ...'…—～·•‧％‰℃°／)]},.;:?!%>',
]);
export const neverLast: ReadonlySet<string> = new Set([...opening, ...'([{<￥¥＄$№＃#']);
const joined = new Set(['—', '…', '─']);

export function mayBeginLine(character: string): boolean {
  return !neverFirst.has(character) && !isMark(character);
}

export function mayEndLine(character: string): boolean {
  return !neverLast.has(character);
}

/** The two halves of a dash or an ellipsis stay together, side by side and without a gap. */
export function isOneSign(before: string, after: string): boolean {
  return before === after && joined.has(before);
}

/** A sign that sits on the character before it. */
function isMark(character: string): boolean {
  if (character < '\u0300' || (character >= '\u3400' && character <= '\u9fff')) return false;
  return /^\p{M}$/u.test(character);
}

export function isSpace(character: string): boolean {
  return character === ' ' || character === '\u00a0';
}

const fullWidthBelow0500 = new Set('·°×÷§¨±');

/** Part of a word, a number or an address: printable ASCII and the letters of other European alphabets. */
export function isHalfWidth(character: string): boolean {
  if (character < '\u0080') return character > ' ';
  return character < '\u0500' && character > '\u00a0' && !fullWidthBelow0500.has(character);
}

export function isDigit(character: string): boolean {
  return (character >= '0' && character <= '9') || (character >= '０' && character <= '９');
}

const fullWidthSigns = new Set([...opening, ...closing, ...stops, ...marks, ...'…—─·～℃']);

/**
 * Where the glyph of a full-width sign begins in its em, in em: a face may give it less, and the sign still takes a
 * whole place on the grid. Opening signs stand at the right of it, closing ones at the left, the two halves of a dash
 * side by side, others in the middle. Null for characters that are as wide as their face says.
 */
export function insetOf(character: string, advance: number, before: string, after: string): number | null {
  if (advance <= 0 || advance >= 1 || !fullWidthSigns.has(character)) return null;
  const { before: left, after: right } = whiteOf(character);
  const spare = 1 - advance;
  if (left > 0 || isOneSign(character, after)) return spare;
  return right > 0 || isOneSign(before, character) ? 0 : spare / 2;
}

/** How much of a full-width sign is white and may be taken away on each side, in em. */
export function whiteOf(character: string): White {
  return whites.get(character) ?? none;
}

interface White {
  readonly before: number;
  readonly after: number;
}

const none: White = { before: 0, after: 0 };
const whites = new Map<string, White>([
  ...[...opening].map((sign): [string, White] => [sign, { before: 0.5, after: 0 }]),
  ...[...closing, ...stops].map((sign): [string, White] => [sign, { before: 0, after: 0.5 }]),
  ...[...marks].map((sign): [string, White] => [sign, { before: 0, after: 0.25 }]),
]);
