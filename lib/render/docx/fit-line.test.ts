import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintedCell } from '../../document/document';
import { anyText } from '../../fixtures/reports-to-render';
import { setCellText } from '../../layout/cell-text';
import { closeUp, textLines } from './fit-line';
import { officeMetrics } from './office-metrics';

function label(text: string): PrintedCell {
  return { kind: 'label', text, columnSpan: 1, rowSpan: 1, vertical: false };
}

describe('textLines', () => {
  it('cuts a label into the lines of the page', () => {
    const cell = label('3.补正后申请内容仍不明确');
    const lines = textLines(cell, setCellText(cell, 80, 10.5, officeMetrics));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(cell.text);
  });

  it('loses nothing, whatever prints of a text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 60 }), (text, width) => {
        const cell = label(text);
        expect(textLines(cell, setCellText(cell, width, 10.5, officeMetrics)).join('')).toBe(text);
      }),
    );
  });

  it('leaves one character above the other to Word', () => {
    const cell = { ...label('结果维持'), vertical: true };
    expect(textLines(cell, setCellText(cell, 20, 10.5, officeMetrics))).toEqual(['结果维持']);
  });
});

describe('closeUp', () => {
  it('brings a line into its room', () => {
    for (const room of [1200, 1100, 1000]) {
      const closer = closeUp('本年处理决定数量', 8, room);
      expect(8 * (8 * 20 - closer)).toBeLessThan(room);
    }
  });

  it('leaves a line alone that has room', () => {
    expect(closeUp('总计', 9, 900)).toBe(0);
  });
});
