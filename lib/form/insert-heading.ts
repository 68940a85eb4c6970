import { openingLevel } from '../report/prose';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * The text with the next （一） or 1. at the beginning of the line in which the caret stands, and where the caret goes.
 * An opening of another level that the line already has is replaced; lines further down keep their numbers.
 */
export function insertHeading(text: string, caret: number, level: 2 | 3): { text: string; caret: number } {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const rest = text.slice(start);
  const bare = openingLevel(rest) === null ? rest : rest.replace(/^([（(][^）)]*[）)]|\d{1,2}[.．、])/, '');
  const opening = numberOf(level, countBefore(text.slice(0, start), level) + 1);
  const removed = rest.length - bare.length;
  return {
    text: text.slice(0, start) + opening + bare,
    caret: start + opening.length + Math.max(0, caret - start - removed),
  };
}

/** How many headings of the level stand before, of 1. only those since the last （一）. */
function countBefore(text: string, level: 2 | 3): number {
  const levels = text.split('\n').map((line) => openingLevel(line.trim()));
  const since = level === 3 ? levels.slice(levels.lastIndexOf(2) + 1) : levels;
  return since.filter((found) => found === level).length;
}

function numberOf(level: 2 | 3, number: number): string {
  return level === 3 ? `${number}.` : `（${inChinese(number)}）`;
}

/** A number below 100 as it is read. */
function inChinese(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = digits[number % 10];
  if (ones === undefined || tens > 9) throw new Error(`No heading is numbered ${number}`);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : digits[tens]}十${ones}`;
}
