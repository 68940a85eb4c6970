import { isDigit, isHalfWidth, isOneSign, isSpace, mayBeginLine, mayEndLine } from './character-class';

/** Parting a number from its unit: worse than spreading a line by one character, which nobody sees. */
const partsNumberFromUnit = 110;
const partsAddress = 15;
const units = new Set([...'年月日号件宗条份次项个名人元万亿千百十余多时分期家篇页类级度届位场批起部套']);

/**
 * What it costs to break before each character; Infinity forbids it. Told by the characters alone: a change of font
 * is no place to break.
 */
export function breakCosts(characters: readonly string[]): number[] {
  const addresses = markAddresses(characters);
  return characters.map((after, index) => {
    const before = characters[index - 1];
    if (before === undefined) return Infinity;
    return costBetween(
      before,
      after,
      characters[index + 1],
      addresses[index - 1] === true && addresses[index] === true,
    );
  });
}

function costBetween(before: string, after: string, next: string | undefined, inAddress: boolean): number {
  if (isSpace(after) || before === '\u00a0') return Infinity;
  if (inAddress) return mayBreakAddress(before, after) ? partsAddress : Infinity;
  if (!mayBeginLine(after) || !mayEndLine(before) || isOneSign(before, after)) return Infinity;
  if (isSpace(before)) return 0;
  if (isDigit(before) && isDigit(after)) return Infinity;
  if (isHalfWidth(before) && isHalfWidth(after)) return isHyphen(before, after) ? partsAddress : Infinity;
  if (isDigit(before) && units.has(after)) return partsNumberFromUnit;
  if (before === '第' && isDigit(after)) return partsNumberFromUnit;
  // 第（一）项, 第五条: the ordinal stays with its number where it can.
  if (before === '第' && after === '（' && next !== undefined) return partsNumberFromUnit;
  return 0;
}

function isHyphen(before: string, after: string): boolean {
  return before === '-' && /^[A-Za-z]$/.test(after);
}

function mayBreakAddress(before: string, after: string): boolean {
  return /^[/?&=_#-]$/.test(before) ? !/^[/?&=_#.,;:!)\]-]$/.test(after) : before === '.' && /^[A-Za-z]$/.test(after);
}

/** Which characters belong to a web or mail address. */
function markAddresses(characters: readonly string[]): boolean[] {
  const marks: boolean[] = characters.map(() => false);
  let start = 0;
  while (start < characters.length) {
    let end = start;
    while (isHalfWidth(characters[end] ?? ' ')) end += 1;
    if (/:\/\/|^www\.|@|[a-z]\/[a-z]|\.(gov|com|org|net|cn)\b/i.test(characters.slice(start, end).join(''))) {
      marks.fill(true, start, end);
    }
    start = Math.max(end, start + 1);
  }
  return marks;
}
