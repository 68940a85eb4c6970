import type { Report } from '../report/report';
import type { Severity } from '../rules/finding';
import { leavesOf } from '../template/leaves';
import type { CellAddress, Line, Template } from '../template/template';
import { brokenSums, cellsRead, isWithin } from './broken-sums';
import { equationsOf, type Equation } from './equations';
import { joinProse, tidyProse } from './fold-text';
import type { FormRow } from './form-rows';
import type { DocumentRead } from './import-document';
import type { ImportFacts, ImportFinding } from './import-finding';
import type { MatchedRow } from './match-rows';
import type { ReadCell, SettledRow } from './settle-rows';
import type { SourceRow } from './table-tokens';
import { vouchedCells } from './vouched-cells';

/** Everything noticed on reading, in the order of the form. */
export function findingsOf(read: DocumentRead, report: Report): ImportFinding[] {
  const { template } = read;
  const rows = read.tables.flatMap((table) => table.rows);
  const across = vouchedCells(equationsAcross(template, rows), cellsRead(rows, report)).vouched;
  const inSections = template.sections.flatMap((section) => {
    const missing = read.headed.has(section) ? [] : [headingMissing(read, report, section.id)];
    const tables = read.tables.flatMap((table) => [
      ...table.heads.map(({ section: { id }, block, columns, read: text, line }) => {
        const lines = leavesOf<Line>(block.lines);
        const cells = lines.flatMap((each) => columns.map((column): CellAddress => `${id}/${each.id}/${column.id}`));
        const facts = { kind: 'headDiffers', expected: columns.map(({ label }) => label) } as const;
        return finding('warning', id, facts, { cells, read: text, line });
      }),
      ...table.rows.flatMap((row) => findingsOfRow(row, across)),
      ...table.blank.map(({ row, line }) => ofRow('warning', row, { kind: 'rowBlank' }, '', line)),
      ...table.missing.map((row) => ofRow('error', row, { kind: 'rowMissing' }, '', null)),
      ...table.twice.map(({ row, read: text, line }) => ofRow('warning', row, { kind: 'rowTwice' }, text, line)),
      ...table.labels.map(({ row, read: text, line, likeness }) =>
        ofRow(likeness < 0.6 ? 'warning' : 'info', row, { kind: 'labelDiffers', expected: row.label }, text, line),
      ),
      ...joinNeighbours(table.stray).map(({ text, line }) =>
        finding('warning', sectionOfLine(table.rows, line), { kind: 'strayText' }, { read: text, line }),
      ),
    ]);
    return [...missing, ...tables.filter((each) => each.section === section.id)];
  });
  return [...findingsOfFront(read, report), ...inSections, ...brokenSums(template, rows, report)];
}

function findingsOfFront({ front }: DocumentRead, { year }: Report): ImportFinding[] {
  const before = front.beforeTitle.filter((block) => block.kind !== 'table');
  const [first] = before;
  const found: (ImportFinding | null)[] = [
    front.title === '' ? finding('warning', null, { kind: 'titleMissing' }) : null,
    front.agencyName === '' ? finding('error', null, { kind: 'agencyMissing' }, { read: front.title }) : null,
    front.yearFrom === 'title' ? null : finding('warning', null, { kind: 'yearUnclear', year }, { read: front.title }),
    first === undefined
      ? null
      : finding(
          'info',
          null,
          { kind: 'textBeforeTitle' },
          {
            read: tidyProse(before.map(({ text }) => text).join(' ')),
            line: first.number,
          },
        ),
  ];
  return found.filter((each) => each !== null);
}

function headingMissing(read: DocumentRead, report: Report, section: string): ImportFinding {
  const taken =
    (report.narrative[section]?.length ?? 0) > 0 ||
    read.tables.some(({ rows }) => rows.some(({ match }) => match.row.section.id === section));
  const all = [...read.template.cells.values()].filter((cell) => cell.section.id === section);
  const cells = taken ? [] : all.map(({ address }) => address);
  return finding(taken ? 'warning' : 'error', section, { kind: 'sectionMissing', taken }, { cells });
}

function findingsOfRow(settled: SettledRow, across: ReadonlySet<CellAddress>): ImportFinding[] {
  const { match, cells, how, vouched } = settled;
  const { row, figures } = match;
  const read = figures.map(({ text }) => text).join(' ');
  const line = figures[0]?.line ?? null;
  if (cells === null) {
    const facts = { kind: 'rowUnclear', wanted: row.cells.length, found: figures.length } as const;
    return [ofRow('error', row, facts, read, line)];
  }
  const silent =
    how === null ||
    (vouched && (how === 'pageNumber' || how === 'brokenOff' || (how === 'tornApart' && inOrder(match))));
  const severity = isSure(settled, across) ? 'info' : 'warning';
  const repaired = silent ? [] : [ofRow(severity, row, { kind: 'rowRepaired', how }, read, line)];
  return [...repaired, ...cells.flatMap((cell) => findingsOfCell(row, cell, line))];
}

/**
 * Whether a repair leaves no doubt: the sum of its row holds, and did not tell how to repair it, nor would it hold with
 * figures in each other's places; or totals and identities down the columns hold for each of its cells too.
 */
function isSure({ cells, how, vouched, chosen }: SettledRow, across: ReadonlySet<CellAddress>): boolean {
  if (!vouched) return false;
  const inPlace = !chosen && (how === 'joined' || how === 'extraDropped');
  return inPlace || (cells ?? []).every(({ address }) => across.has(address));
}

/** Whether the parts of a row stand in cells one right of the other, or in no cells at all: a sum cannot tell their order. */
function inOrder({ figures }: MatchedRow): boolean {
  if (figures.every(({ cell }) => cell === null)) return true;
  return figures.every(({ cell }, index) => cell !== null && cell > (figures[index - 1]?.cell ?? -1));
}

function findingsOfCell(row: FormRow, { address, text, value }: ReadCell, line: number | null): ImportFinding[] {
  const at = { cells: [address], read: text, line };
  const section = row.section.id;
  if (value.kind === 'blank') return [finding('warning', section, { kind: 'blank' }, at)];
  if (value.kind === 'unreadable') return [finding('error', section, { kind: 'unreadable' }, at)];
  if (value.note === null) return [];
  const severity = value.note === 'fromYuan' ? 'info' : 'warning';
  return [finding(severity, section, { kind: value.note, value: value.value }, at)];
}

/** The totals and identities that join cells of several rows. */
function equationsAcross(template: Template, rows: readonly SettledRow[]): Equation[] {
  return equationsOf(template).filter((equation) => !rows.some((row) => isWithin(equation, row)));
}

/** Stray lines that follow each other as one text. */
function joinNeighbours(rows: readonly SourceRow[]): { readonly text: string; readonly line: number }[] {
  const texts: { text: string; line: number; last: number }[] = [];
  for (const { text, line } of rows) {
    const before = texts.at(-1);
    if (before !== undefined && line - before.last <= 2) {
      before.text = joinProse(before.text, text);
      before.last = line;
    } else {
      texts.push({ text: tidyProse(text), line, last: line });
    }
  }
  return texts;
}

function sectionOfLine(rows: readonly SettledRow[], line: number): string | null {
  const before = rows.findLast(({ match }) => (match.figures[0]?.line ?? Infinity) <= line);
  return (before ?? rows[0])?.match.row.section.id ?? null;
}

function ofRow(severity: Severity, row: FormRow, facts: ImportFacts, read: string, line: number | null): ImportFinding {
  return finding(severity, row.section.id, facts, { cells: row.cells.map(({ address }) => address), read, line });
}

function finding(
  severity: Severity,
  section: string | null,
  facts: ImportFacts,
  { cells = [], read = '', line = null }: Partial<Pick<ImportFinding, 'cells' | 'read' | 'line'>> = {},
): ImportFinding {
  return { severity, section, cells, read, line, facts };
}
