import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry, writeEntry } from './read-entry';

const value = (type: 'count' | 'signedCount' | 'amount', text: string): unknown => {
  const entry = readEntry(type, text);
  return entry.kind === 'value' ? entry.value : entry.trouble;
};

describe('readEntry', () => {
  it('understands what clerks type into a count', () => {
    expect(
      ['', '  ', '0', '007', '１２', '1,036', '11，398，889', ' 3 件', '4宗', '-5', '2.5'].map((text) =>
        value('count', text),
      ),
    ).toEqual([null, null, 0, 7, 12, 1036, 11398889, 3, 4, -5, 2.5]);
  });

  it('passes over spaces of every kind and the units of counting', () => {
    const texts = [
      '\u00a01,036\u00a0',
      '12\u200b',
      '\ufeff7',
      '　８　',
      '1 036',
      '−3',
      '‑3',
      '5次',
      '6起',
      '7部',
      '8 项',
      '９条',
    ];
    expect(texts.map((text) => value('signedCount', text))).toEqual([1036, 12, 7, 8, 1036, -3, -3, 5, 6, 7, 8, 9]);
  });

  it('keeps an amount exact and its 万元 apart', () => {
    expect(['59237.2449', '294.63万元', '24252.311082', '０', '1,234.50'].map((text) => value('amount', text))).toEqual(
      ['59237.2449', '294.63', '24252.311082', '0', '1234.5'],
    );
  });

  it('refuses what is no figure, and keeps the text', () => {
    expect(readEntry('count', '12a')).toEqual({ kind: 'unreadable', text: '12a', trouble: 'noNumber' });
    expect(['-', '/', '无', '1,2', '1 2e3', '1.2.3'].map((text) => value('count', text))).toEqual(
      Array(6).fill('noNumber'),
    );
    expect(value('count', '1'.repeat(16))).toBe('tooLong');
  });

  it('does not turn 元 into 万元 unasked', () => {
    expect(readEntry('amount', '28112200元')).toEqual({
      kind: 'unreadable',
      text: '28112200元',
      trouble: 'inYuan',
      suggestion: '2811.22',
    });
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        (count) => value('signedCount', writeEntry(count)) === count,
      ),
    );
  });
});
