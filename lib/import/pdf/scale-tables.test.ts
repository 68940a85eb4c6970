import { describe, expect, it } from 'vitest';
import type { JoinedTable } from './join-tables';
import { tableScale } from './scale-tables';

function tableOf(columns: readonly number[], texts: readonly string[]): JoinedTable {
  const row = { cells: texts, spans: texts.map(() => 1), full: texts.map(() => false), page: 1 };
  return { columns, rows: [row] };
}

/** Where each text begins in the scaled row, and how far it reaches. */
function placesOf([row]: readonly {
  readonly cells: readonly string[];
  readonly spans: readonly number[];
}[]): string[] {
  return (row?.cells ?? []).flatMap((text, at) => (text === '' ? [] : [`${text} ${at}+${row?.spans[at] ?? 0}`]));
}

describe('tableScale', () => {
  it('makes cells as wide as they are drawn', () => {
    expect(placesOf(tableScale()(tableOf([30, 60, 75, 135], ['甲', '1', '2'])))).toEqual([
      '甲 0+10',
      '1 10+5',
      '2 15+20',
    ]);
  });

  it('gives the same width to tables of the same columns alone', () => {
    const toScale = tableScale();
    const widths = [
      [30, 60, 75, 135],
      [30, 61, 74, 136],
      [30, 60, 90, 135],
      [30, 75, 90, 138],
    ].map((columns) => toScale(tableOf(columns, ['甲', '1', '2']))[0]?.cells.length);
    expect(widths[1]).toBe(widths[0]);
    expect(new Set(widths).size).toBe(3);
  });

  it('stays small where a line stands miles away, and parts all columns', () => {
    const places = placesOf(tableScale()(tableOf([30, 60, 75, 3_000_000], ['甲', '1', '2'])));
    expect(places).toEqual(['甲 0+1', '1 1+1', '2 2+398']);
  });
});
