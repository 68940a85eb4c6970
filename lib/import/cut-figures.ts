import type { RowRepair } from './import-finding';
import type { Reading } from './row-readings';
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
  const add = (texts: readonly string[], how: RowRepair): void => {
    const key = texts.join(' ');
    if (!readings.has(key)) readings.set(key, { texts, how });
  };
  for (const kept of choose(figures, wanted))
    add(
      kept.map(({ text }) => text),
      'extraDropped',
    );
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
      const texts = figures.map(({ text }) => text);
      add([...texts.slice(0, index), figure.folded + next.folded, ...texts.slice(index + 2)], 'joined');
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

/** Every way to cut figures that ran together into as many as are wanted. */
export function cutApart(figures: readonly Token[], wanted: number): Reading[] {
  if (figures.length === 0 || !figures.every(({ folded }) => /^\d{1,60}$/.test(folded))) return [];
  const readings: Reading[] = [];
  let tooMany = false;
  const cut = (index: number, texts: readonly string[]): void => {
    const figure = figures[index];
    if (figure === undefined) {
      if (texts.length === wanted) readings.push({ texts, how: 'cutApart' });
      return;
    }
    const others = figures.length - index - 1;
    const most = wanted - texts.length - others;
    const least = others === 0 ? most : 1;
    for (let parts = least; parts <= most; parts += 1) {
      for (const pieces of cutsOf(figure.folded, parts)) {
        if (readings.length >= mostReadings) tooMany = true;
        if (tooMany) return;
        cut(index + 1, [...texts, ...pieces]);
      }
    }
  };
  cut(0, []);
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
