import { describe, expect, it } from 'vitest';
import type { PrintedCell } from './document';
import { placeCells } from './place-cells';

function cell(text: string, columnSpan = 1, rowSpan = 1): PrintedCell {
  return { kind: 'head', text, columnSpan, rowSpan, vertical: false };
}

describe('placeCells', () => {
  it('puts a cell past those that are spanned from above', () => {
    const rows = [[cell('甲', 1, 3), cell('乙', 2)], [cell('丙', 1, 2), cell('丁')], [cell('戊')], [cell('己', 3)]];
    const placed = placeCells(rows, 3).map((row) => row.map((place) => `${place.cell.text}${place.column}`));
    expect(placed).toEqual([['甲0', '乙1'], ['丙1', '丁2'], ['戊2'], ['己0']]);
  });

  it('refuses a row that is wider than the table', () => {
    expect(() => placeCells([[cell('甲', 1, 2), cell('乙')], [cell('丙', 2)]], 2)).toThrow('Row 1');
  });
});
