import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandSpans, isOneValue, mostColumns, mostRows, oneTable, readTabbed, widthOf } from './read-clipboard';

const cell = (text: string, columnSpan = 1, rowSpan = 1) => ({ text, columnSpan, rowSpan });

describe('text with tabs', () => {
  it('is read row by row, the last break being none', () => {
    expect(readTabbed('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keeps blanks inside a row and blank rows between rows', () => {
    expect(readTabbed('\t2\n\n3\t')).toEqual([['', '2'], [''], ['3', '']]);
  });

  it('takes quoted cells with breaks, tabs and quotes whole', () => {
    expect(readTabbed('"a\nb"\t"say ""c"""\n"1\t2"\t3')).toEqual([
      ['a\nb', 'say "c"'],
      ['1\t2', '3'],
    ]);
  });

  it('takes a quote that is never closed as it stands', () => {
    expect(readTabbed('"1\t2\n3')).toEqual([['"1', '2'], ['3']]);
  });

  it('is one value where there is but one cell', () => {
    expect(isOneValue(oneTable(readTabbed(' 1,036 件\n')))).toBe(true);
    expect(isOneValue(oneTable(readTabbed('1\t2')))).toBe(false);
    expect(isOneValue(oneTable(readTabbed('1\n2')))).toBe(false);
    expect(isOneValue(oneTable(readTabbed('')))).toBe(true);
  });

  it('gives every plain cell back', () => {
    const plain = fc.stringMatching(/^[0-9a-z]{1,5}$/);
    fc.assert(
      fc.property(fc.array(fc.array(plain, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(readTabbed(rows.map((row) => row.join('\t')).join('\n'))).toEqual(rows);
      }),
    );
  });
});

describe('merged cells', () => {
  it('cover places to the right as none and places below as empty', () => {
    expect(expandSpans([[cell('a', 2, 2), cell('b')], [cell('c')], [cell('d', 3)]])).toEqual([
      ['a', null, 'b'],
      ['', null, 'c'],
      ['d', null, null],
    ]);
  });

  it('cannot make the block larger than its bounds', () => {
    const rows = Array.from({ length: 2000 }, () => [cell('1', 1_000_000, 1_000_000)]);
    const matrix = expandSpans(rows);
    expect(matrix).toHaveLength(mostRows + 1);
    expect(widthOf(matrix)).toBe(mostColumns + 1);
  });
});
