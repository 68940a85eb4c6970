import { leavesOf } from '../template/leaves';
import type { CellAddress, Column, Line, TableSection, Template, Total } from '../template/template';
import { runningSum, valueAt } from './cell-value';
import type { CellValue, CellValues } from './report';

/** A total of the form in one place: the cell and the cells that it adds up. */
export interface TotalCell {
  readonly rule: string;
  readonly section: string;
  readonly axis: Total['axis'];
  readonly address: CellAddress;
  readonly parts: readonly CellAddress[];
}

const cache = new WeakMap<Template, readonly TotalCell[]>();

/** Every total of the form wherever it stands; the cell in which a line's and a column's total meet is there twice. */
export function totalCellsOf(template: Template): readonly TotalCell[] {
  const known = cache.get(template);
  if (known !== undefined) return known;
  const totals = template.sections.filter((section) => section.kind === 'table').flatMap(totalCellsOfSection);
  cache.set(template, totals);
  return totals;
}

function totalCellsOfSection(section: TableSection): TotalCell[] {
  return section.totals.flatMap((total) =>
    section.blocks.flatMap((block) => {
      const lines = leavesOf<Line>(block.lines).map(({ id }) => id);
      const columns = leavesOf<Column>(block.columns).map(({ id }) => id);
      const at = (line: string, column: string): CellAddress => `${section.id}/${line}/${column}`;
      if (total.axis === 'line') {
        if (!lines.includes(total.id)) return [];
        return columns.map((column) => ({
          ...totalCell(section, total, at(total.id, column)),
          parts: total.parts.map((line) => at(line, column)),
        }));
      }
      if (!columns.includes(total.id)) return [];
      return lines
        .filter((line) => total.lines?.includes(line) ?? true)
        .map((line) => ({
          ...totalCell(section, total, at(line, total.id)),
          parts: total.parts.map((column) => at(line, column)),
        }));
    }),
  );
}

function totalCell(section: TableSection, { rule, axis }: Total, address: CellAddress): Omit<TotalCell, 'parts'> {
  return { rule, section: section.id, axis, address };
}

/** A total on the screen: the sum of what is there, and whether anything is still blank. */
export interface ComputedTotal {
  readonly value: CellValue;
  /** Whether every part is filled in. */
  readonly complete: boolean;
  /** Whether any part is filled in at all. */
  readonly started: boolean;
}

/** Every total by its address, computed from typed cells alone. */
export function computeTotals(template: Template, cells: CellValues): ReadonlyMap<CellAddress, ComputedTotal> {
  const definitions = new Map(totalCellsOf(template).map((total) => [total.address, total] as const));
  const computed = new Map<CellAddress, ComputedTotal>();
  for (const total of definitions.values()) compute(total);
  return computed;

  function compute({ address, parts }: TotalCell): ComputedTotal {
    const known = computed.get(address);
    if (known !== undefined) return known;
    const addends = parts.map((part): ComputedTotal => {
      const nested = definitions.get(part);
      if (nested !== undefined) return compute(nested);
      const value = valueAt(cells, part);
      return { value, complete: value !== null, started: value !== null };
    });
    const total = {
      value: runningSum(addends.map(({ value }) => value)),
      complete: addends.every(({ complete }) => complete),
      started: addends.some(({ started }) => started),
    };
    computed.set(address, total);
    return total;
  }
}

/** The cells with every total in its place; a total with a blank among its parts stays null. */
export function fillTotals(template: Template, cells: CellValues): CellValues {
  const totals = [...computeTotals(template, cells)].map(
    ([address, { value, complete }]) => [address, complete ? value : null] as const,
  );
  return { ...cells, ...Object.fromEntries(totals) };
}
