import { describe, expect, it } from 'vitest';
import { templates } from '../../../templates/choose';
import type { PrintableDocument, PrintedBlock } from '../../document/document';
import { printableReports } from '../../fixtures/reports-to-render';
import fc from 'fast-check';
import { settleTables, type SettledTable } from '../../layout/lay-out';
import { typeArea } from '../../layout/page-geometry';
import { heldRows } from './hold-rows';
import { officeMetrics } from './office-metrics';

const editions = templates.map((template) => [template.edition, template] as const);

describe.each(editions)('the rows of edition %s that are held together', (_, template) => {
  const tables = (lines: number): SettledTable[] => [...settleTables(shifted(lines), officeMetrics).values()];
  const [report] = fc.sample(printableReports(template), { numRuns: 1, seed: 5 });

  /** The tables of the report, one report for each, so many lines below the title. */
  function shifted(lines: number): PrintableDocument {
    if (report === undefined) throw new Error('No report was made');
    const source = { kind: 'preface', index: 0 } as const;
    const line: PrintedBlock = { kind: 'paragraph', text: '一行。', openingLength: 0, source };
    const tables = report.blocks.filter(({ kind }) => kind !== 'paragraph');
    return { ...report, blocks: [...Array<PrintedBlock>(lines).fill(line), ...tables] };
  }

  it.each(Array.from({ length: 22 }, (_, lines) => lines))('break where the pages do, %i lines down', (lines) => {
    for (const table of tables(lines).filter(({ table: { grid } }) => grid.parts.length === 1)) {
      expect(greedyPages(table)).toEqual(table.broken.fragments.map((fragment) => bodyRows(table, fragment)));
    }
  });

  it('never hold a table to what follows it', () => {
    for (const table of tables(0)) expect(heldRows(table)).not.toContain(table.table.grid.rowCount - 1);
  });
});

/** The rows on each page of a program that puts as many there as may be parted. */
function greedyPages(table: SettledTable): number[][] {
  const { grid } = table.table;
  const held = heldRows(table);
  const heights = new Map(
    table.broken.fragments
      .flat()
      .reverse()
      .map(({ row, height }) => [row, height]),
  );
  const heightOf = (rows: readonly number[]) => rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
  const head = rowsBetween(grid.parts[0]?.head ?? [0, 0]);
  const units: number[][] = [[]];
  for (let row = 0; row < grid.rowCount; row += 1) {
    units.at(-1)?.push(row);
    if (!held.has(row) && row < grid.rowCount - 1) units.push([]);
  }
  const pages: number[][] = [[]];
  let room = table.left - table.above;
  for (const [index, unit] of units.entries()) {
    if (heightOf(unit) > room) {
      if (index > 0) pages.push([]);
      room = typeArea.height - (index > 0 ? heightOf(head) : table.above);
    }
    room -= heightOf(unit);
    pages.at(-1)?.push(...unit.filter((row) => !head.includes(row)));
  }
  return pages;
}

function bodyRows({ table: { grid } }: SettledTable, fragment: readonly { readonly row: number }[]): number[] {
  const head = rowsBetween(grid.parts[0]?.head ?? [0, 0]);
  return fragment.map(({ row }) => row).filter((row) => !head.includes(row));
}

function rowsBetween([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
