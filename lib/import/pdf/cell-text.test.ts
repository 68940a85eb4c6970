import { describe, expect, it } from 'vitest';
import { cellText } from './cell-text';
import type { Word } from './words';

/** Characters half an em wide from `left`, in ten points. */
function word(text: string, left: number, baseline: number): Word {
  const right = left + 5 * text.length;
  return { text, left, right, baseline, size: 10, middle: [(left + right) / 2, baseline - 3], turned: null };
}

describe('cellText', () => {
  it('joins a figure that was cut where its cell ends', () => {
    expect(cellText([word('1469', 6, 10), word('88', 6, 22)], 32).text).toBe('146988');
    expect(cellText([word('1469', 6, 10), word('88', 6, 22)], 60).text).toBe('1469 88');
  });

  it('takes figures beside two rows of other cells for two, and figures below a zero', () => {
    const stacked = [word('1469', 6, 10), word('8', 6, 22)];
    expect(cellText(stacked, 32, [14]).text).toBe('1469 8');
    expect(cellText([word('0', 6, 10), word('2', 6, 22)], 18)).toMatchObject({ text: '0 2', stacked: true });
    expect(cellText(stacked, 32)).toMatchObject({ text: '14698', apart: '1469 8', stacked: false });
  });

  it('takes figures that were printed over each other for two', () => {
    expect(cellText([word('20000000', 6, 10), word('311', 18, 10)], 60).text).toBe('20000000 311');
  });
});
