import { describe, expect, it } from 'vitest';
import type { GridTable } from './grid-table';
import { beginTable, continueTable } from './join-tables';

/** A table of single cells, `|` between them; `!` behind a figure that fills its cell. */
function tableOf(columns: readonly number[], ...rows: readonly string[]): GridTable {
  return {
    columns,
    top: 0,
    bottom: 10 * rows.length,
    rows: rows.map((row) => {
      const cells = row.split('|');
      return {
        cells: cells.map((cell) => cell.replace('!', '')),
        spans: cells.map(() => 1),
        full: cells.map((cell) => cell.endsWith('!')),
      };
    }),
  };
}

function joined(first: GridTable, next: GridTable): string[] | null {
  const table = continueTable(beginTable(first, 1), next, 2);
  return table === null ? null : table.rows.map(({ cells, page }) => `${page}: ${cells.join('|')}`);
}

const columns = [0, 100, 150, 200];

describe('continueTable', () => {
  it('leaves the repeated head out', () => {
    const first = tableOf(columns, '|自然人|总计', '1.甲|1|2');
    expect(joined(first, tableOf(columns, '|自然人|总计', '2.乙|3|4'))).toEqual([
      '1: |自然人|总计',
      '1: 1.甲|1|2',
      '2: 2.乙|3|4',
    ]);
  });

  it('joins the row that the end of the page tore', () => {
    const first = tableOf(columns, '1.甲|1|2', '8.属于行政|1234!|5678!');
    expect(joined(first, tableOf(columns, '查询事项|56|', '9.丁|1|2'))).toEqual([
      '1: 1.甲|1|2',
      '1: 8.属于行政查询事项|123456|5678',
      '2: 9.丁|1|2',
    ]);
  });

  it('takes a row of its own for none that was torn', () => {
    expect(joined(tableOf(columns, '1.甲|12|34'), tableOf(columns, '2.乙|56|'))?.length).toBe(2);
    expect(joined(tableOf(columns, '规章|12|34'), tableOf(columns, '规范性文件|56|'))?.length).toBe(2);
  });

  it('gives both pages the columns of either, and knows another table by its width', () => {
    const first = tableOf(columns, '1.甲|1|2');
    expect(joined(first, tableOf([0, 100, 170, 200], '2.乙|3|4'))).toEqual(['1: 1.甲|1|2|', '2: 2.乙|3||4']);
    expect(joined(first, tableOf([0, 100, 150, 260], '2.乙|3|4'))).toBeNull();
  });

  it('goes on where labels over many rows stand outside the lines of the later page', () => {
    const first = tableOf([0, 40, 100, 150, 200], '三、办理结果|1.甲|1|2');
    expect(joined(first, tableOf([40, 100, 150, 200], '2.乙|3|4'))).toEqual([
      '1: 三、办理结果|1.甲|1|2',
      '2: |2.乙|3|4',
    ]);
    expect(joined(first, tableOf([60, 100, 150, 200], '2.乙|3|4'))).toBeNull();
  });
});
