import { describe, expect, it } from 'vitest';
import type { Glyph, Ruling } from './page-marks';
import { withoutTextLines, wordsOf } from './words';

/** Characters side by side from `left`, each half an em wide, as one stretch of text. */
function glyphs(text: string, left: number, baseline: number, { size = 10, stretch = 1 } = {}): Glyph[] {
  return [...text].map((character, index) => {
    const from = left + (index * size) / 2;
    const box = { left: from, right: from + size / 2, top: baseline - size, bottom: baseline };
    return { text: character, ...box, baseline, size, turned: null, stretch, artifact: false };
  });
}

function textsOf(all: readonly Glyph[], rulings: readonly Ruling[] = []): string[] {
  return wordsOf(all, rulings).map(({ text }) => text);
}

describe('wordsOf', () => {
  it('parts stretches that a ruling line parts, and never one stretch', () => {
    const line: Ruling = { direction: 'down', at: 30, from: 0, to: 200 };
    const [left, right] = [glyphs('1139', 10, 100), glyphs('8889', 30, 100, { stretch: 2 })];
    expect(textsOf([...left, ...right], [line])).toEqual(['1139', '8889']);
    expect(textsOf([...left, ...right])).toEqual(['11398889']);
    expect(textsOf(glyphs('11398889', 10, 100), [line])).toEqual(['11398889']);
  });

  it('takes a character that is printed twice to look bold as one, and two of other sizes as two', () => {
    const once = glyphs('20', 10, 100);
    expect(textsOf([...once, ...glyphs('20', 10.3, 100, { stretch: 2 })])).toEqual(['20']);
    // At these places both would have the same number in grains of their own size.
    const small = glyphs('0', 26.3, 33.1, { size: 9 });
    expect(textsOf([...small, ...glyphs('0', 46.8, 58.9, { size: 16 })])).toEqual(['0', '0']);
  });

  it('leaves out what is struck through, and nothing that is underlined', () => {
    const line = (at: number): Ruling => ({ direction: 'across', at, from: 10, to: 20 });
    const all = [...glyphs('16', 10, 100), ...glyphs('9', 20, 100)];
    expect(textsOf(all, [line(97)])).toEqual(['9']);
    expect(textsOf(all, [line(101)])).toEqual(['169']);
  });
});

describe('withoutTextLines', () => {
  const text = [...glyphs('73', 11, 100), ...glyphs('0', 21, 100)];
  const across = (at: number, from: number, to: number): Ruling => ({ direction: 'across', at, from, to });

  it('leaves out lines through deleted text and below inserted text', () => {
    expect(withoutTextLines([across(97, 11, 21), across(101, 21, 26)], text)).toEqual([]);
  });

  it('keeps the borders of a cell that its text fills', () => {
    const borders = [across(91, 10, 27), across(101, 10, 27), across(97, 0, 60)];
    const down: Ruling = { direction: 'down', at: 10, from: 91, to: 101 };
    expect(withoutTextLines([...borders, down], text)).toEqual([...borders, down]);
  });
});
