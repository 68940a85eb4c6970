import { describe, expect, it } from 'vitest';
import { boxAt, findGrids, type Grid } from './find-grids';
import type { Ruling } from './page-marks';

const across = (at: number, from: number, to: number): Ruling => ({ direction: 'across', at, from, to });
const down = (at: number, from: number, to: number): Ruling => ({ direction: 'down', at, from, to });

/** Each box as its first row and column and how many it covers. */
function boxesOf({ boxes }: Grid): string[] {
  return boxes.map(({ row, column, rowEnd, columnEnd }) => `${row},${column} ${rowEnd - row}×${columnEnd - column}`);
}

/** A head over both columns above two rows; the first column of these is one cell. */
const table = [across(0, 0, 200), across(20, 0, 200), across(40, 100, 200), across(60, 0, 200)].concat([
  down(0, 0, 60),
  down(100, 20, 60),
  down(200, 0, 60),
]);

describe('findGrids', () => {
  it('takes cells that no line parts as one', () => {
    const [grid, ...others] = findGrids(table);
    expect(others).toEqual([]);
    expect(grid && boxesOf(grid)).toEqual(['0,0 1×2', '1,0 2×1', '1,1 1×1', '2,1 1×1']);
    expect(grid && boxAt(grid, 50, 55)).toMatchObject({ row: 1, column: 0 });
    expect(grid && boxAt(grid, 250, 55)).toBeNull();
  });

  it('joins the pieces of a line, be they a little apart', () => {
    const pieces = table.flatMap((line) =>
      [0, 1, 2, 3].map((part) => {
        const length = (line.to - line.from) / 4;
        return {
          ...line,
          at: line.at + (part % 2) * 0.7,
          from: line.from + part * length,
          to: line.from + (part + 1) * length - 2,
        };
      }),
    );
    expect(findGrids(pieces).map(boxesOf)).toEqual(findGrids(table).map(boxesOf));
  });

  it('closes a table that is open at its sides', () => {
    const open = table.filter(({ direction, at }) => direction === 'across' || at === 100);
    expect(findGrids([...open, down(100, 0, 20)]).map(boxesOf)).toEqual([
      ['0,0 1×1', '0,1 1×1', '1,0 2×1', '1,1 1×1', '2,1 1×1'],
    ]);
  });

  it('knows two rows by the one line between them where both go on behind the ends of the page', () => {
    expect(findGrids([across(30, 0, 200), down(0, 0, 60), down(100, 0, 60), down(200, 0, 60)]).map(boxesOf)).toEqual([
      ['0,0 1×1', '0,1 1×1', '1,0 1×1', '1,1 1×1'],
    ]);
  });

  it('parts tables that follow each other without a gap', () => {
    const next = [across(90, 0, 200), across(120, 0, 200), down(0, 60, 120), down(200, 60, 120)].concat(
      [30, 60, 140].map((at) => down(at, 60, 120)),
    );
    expect(findGrids([...table, ...next]).map(({ columns }) => columns.length)).toEqual([3, 5]);
  });

  it('takes no frame for a table', () => {
    expect(findGrids([across(0, 0, 500), across(800, 0, 500), down(0, 0, 800), down(500, 0, 800)])).toEqual([]);
  });
});
