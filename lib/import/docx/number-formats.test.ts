import { describe, expect, it } from 'vitest';
import { formatNumber } from './number-formats';

describe('formatNumber', () => {
  it.each<[format: string, value: number, text: string]>([
    ['decimal', 12, '12'],
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 12, '十二'],
    ['japaneseCounting', 20, '二十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 10, '一〇'],
    ['decimalZero', 3, '03'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedCircle', 3, '③'],
    ['upperLetter', 28, 'BB'],
    ['lowerRoman', 9, 'ix'],
    ['bullet', 1, ''],
    ['someOther', 7, '7'],
  ])('writes %s %d as %s', (format, value, text) => {
    expect(formatNumber(format, value)).toBe(text);
  });
});
