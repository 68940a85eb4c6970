import type { RowRepair } from './import-finding';
import { readToken, type Reading, type ReadText } from './reading';
import type { Token } from './table-tokens';

/** More ways than this are none. */
const mostReadings = 5_000;
/** As many figures too many are still one row. */
const mostExtra = 3;

/** Every row that is left when figures are taken out, or a figure torn over two lines is joined. */
export function withoutExtra(figures: readonly Token[], wanted: number): Reading[] {
  const extra = figures.length - wanted;
  if (extra > mostExtra) return [];
  const readings = new Map<string, Reading>();
  const add = (texts: readonly ReadText[], how: RowRepair): void => {
    const key = texts.map(({ text }) => text).join(' ');
    if (!readings.has(key)) readings.set(key, { texts, how });
  };
  for (const kept of choose(figures, wanted)) add(kept.map(readToken), 'extraDropped');
  if (extra === 1) {
    for (const [index, figure] of figures.entries()) {
      const next = figures[index + 1];
      if (
        next === undefined ||
        next.row === figure.row ||
        !/^[1-9]\d*$/.test(figure.folded) ||
        !/^\d+$/.test(next.folded)
      )
        continue;
      const texts = figures.map(readToken);
      const joined = { text: figure.folded + next.folded, from: null };
      add([...texts.slice(0, index), joined, ...texts.slice(index + 2)], 'joined');
    }
  }
  return [...readings.values()];
}

function* choose(figures: readonly Token[], wanted: number): Generator<Token[]> {
  if (wanted === 0) {
    yield [];
    return;
  }
  for (let first = 0; first + wanted <= figures.length; first += 1) {
    const chosen = figures[first];
    if (chosen === undefined) return;
    for (const rest of choose(figures.slice(first + 1), wanted - 1)) yield [chosen, ...rest];
  }
}

/** Whether figures from the left may be the first ones of a row. */
export type MayBegin = (texts: readonly string[]) => boolean;

/** No figure of a report is longer. */
const longestFigure = 12;
/** After so many cuts tried, a row cannot be told apart. */
const mostTries = 30_000;

/** Every way to cut figures that ran together into as many as are wanted. */
export function cutApart(figures: readonly Token[], wanted: number, mayBegin: MayBegin): Reading[] {
  const digits = figures.map(({ folded }) => folded);
  if (digits.length === 0 || !digits.every((each) => /^\d{1,90}$/.test(each))) return [];
  const readings: Reading[] = [];
  const texts: string[] = [];
  let tries = 0;
  let tooMany = false;
  const cut = (index: number, from: number): void => {
    const whole = digits[index];
    if (whole === undefined) {
      if (texts.length === wanted)
        readings.push({ texts: texts.map((text) => ({ text, from: null })), how: 'cutApart' });
      tooMany ||= readings.length > mostReadings;
      return;
    }
    if (from === whole.length) return cut(index + 1, 0);
    const othersLeft = digits.length - index - 1;
    const placesLeft = wanted - texts.length - 1;
    const longest = whole[from] === '0' ? 1 : Math.min(longestFigure, whole.length - from);
    for (let length = 1; length <= longest && !tooMany; length += 1) {
      const rest = whole.length - from - length;
      const restLeft = digits.slice(index + 1).reduce((sum, { length: digitsOf }) => sum + digitsOf, rest);
      if (placesLeft < othersLeft + (rest > 0 ? 1 : 0) || restLeft < placesLeft) continue;
      if (restLeft > longestFigure * placesLeft) continue;
      tries += 1;
      tooMany ||= tries > mostTries;
      texts.push(whole.slice(from, from + length));
      if (mayBegin(texts)) cut(index, from + length);
      texts.pop();
    }
  };
  cut(0, 0);
  return tooMany ? [] : readings;
}

/** Every way to cut digits into `parts` numbers, none with a zero in front. */
export function* cutsOf(digits: string, parts: number): Generator<string[]> {
  if (parts === 1) {
    if (digits.length === 1 || (digits.length > 1 && !digits.startsWith('0'))) yield [digits];
    return;
  }
  const longest = digits.startsWith('0') ? 1 : digits.length - parts + 1;
  for (let length = 1; length <= longest; length += 1) {
    for (const rest of cutsOf(digits.slice(length), parts - 1)) yield [digits.slice(0, length), ...rest];
  }
}
