import { leavesOf } from '../template/leaves';
import type { CellAddress, Column, Line, TableSection, Template } from '../template/template';
import { cellMap } from './cell-map';
import { separateLabels } from './clipboard-labels';
import { bareLabel, matchLabels } from './match-labels';
import type { CopiedTable, Matrix } from './read-clipboard';

/** The copied tables that are of one section of the form. */
export interface SortedTables {
  readonly section: TableSection;
  readonly tables: readonly CopiedTable[];
}

/** A line with the addresses of its cells. */
export interface PlacedLine extends Line {
  readonly addresses: readonly CellAddress[];
}

/**
 * Which section each copied table is of, by its labels and heads: first that of the active cell, where it is as likely as any.
 * A lone table that says nothing of itself goes there too; beside tables that do, it is `unknown`.
 */
export function sortTables(
  template: Template,
  active: TableSection,
  copied: readonly CopiedTable[],
): { readonly sorted: readonly SortedTables[]; readonly unknown: readonly CopiedTable[] } {
  const sections = template.sections.filter((section) => section.kind === 'table');
  const candidates = [active, ...sections.filter(({ id }) => id !== active.id)];
  const tables = copied.flatMap((table) => splitAtHeadings(template, table)).filter(({ matrix }) => isSaying(matrix));
  const meant = tables.map((table) => {
    const scores = candidates.map((section) => likenessOf(template, section, table));
    const best = Math.max(...scores);
    return best === 0 ? null : (candidates[scores.indexOf(best)] ?? null);
  });
  if (meant.every((section) => section === null)) {
    const [first, ...unknown] = tables;
    return { sorted: first === undefined ? [] : [{ section: active, tables: [first] }], unknown };
  }
  const sorted = sections
    .map((section) => ({ section, tables: tables.filter((_table, index) => meant[index]?.id === section.id) }))
    .filter(({ tables: own }) => own.length > 0);
  return { sorted, unknown: tables.filter((_table, index) => meant[index] === null) };
}

/** How many figures the widest row of a section's table holds. */
export function roomOf(template: Template, section: TableSection): number {
  return Math.max(...cellMap(template, section).map(({ length }) => length));
}

/** The lines of a section, each with its cells. */
export function linesOf(section: TableSection): PlacedLine[] {
  return section.blocks.flatMap(({ lines, columns }) =>
    leavesOf<Line>(lines).map((line) => ({
      ...line,
      addresses: leavesOf<Column>(columns).map(({ id }): CellAddress => `${section.id}/${line.id}/${id}`),
    })),
  );
}

/** Labels of lines count twice as much as heads: another section may have the same columns. */
function likenessOf(template: Template, section: TableSection, table: CopiedTable): number {
  const { rows, heads } = separateLabels(section, table, [roomOf(template, section)]);
  const named = matchLabels(
    rows.map(({ label }) => label),
    linesOf(section),
  ).filter((line) => line !== null);
  return 2 * named.length + (heads > 0 ? 1 : 0);
}

/** A sheet that holds several tables of the form, cut where one of its headings stands in a row of its own. */
function splitAtHeadings(template: Template, { matrix, above }: CopiedTable): CopiedTable[] {
  const headings = new Set(
    template.sections.flatMap(({ heading, variants = [] }) => [heading, ...variants].map(bareLabel)),
  );
  const parts: { matrix: Matrix[number][]; above: string }[] = [{ matrix: [], above }];
  for (const row of matrix) {
    const texts = row.filter((text): text is string => text !== null && text.trim() !== '');
    const [text = ''] = texts;
    if (texts.length === 1 && headings.has(bareLabel(text))) parts.push({ matrix: [], above: text });
    else parts.at(-1)?.matrix.push(row);
  }
  return parts;
}

function isSaying(matrix: Matrix): boolean {
  return matrix.some((row) => row.some((text) => text !== null && text.trim() !== ''));
}
