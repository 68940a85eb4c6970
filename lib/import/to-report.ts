import { guessAgencyKind } from '../report/agency-kind';
import { newReport, titleOf } from '../report/new-report';
import type { CellValue, Report } from '../report/report';
import { firstReportYear, longestAgencyName } from '../report/report';
import type { CellAddress } from '../template/template';
import { findingsOf } from './findings-of';
import type { ImportFinding } from './import-finding';
import type { DocumentRead } from './import-document';
import type { RawBlock } from './raw-document';
import { layoutOf, rejoinProse } from './rejoin-prose';
import { figureOf } from './settle-rows';

/** The report that a source holds, and what was noticed. Totals go to the printed ones. */
export function toReport(read: DocumentRead): { report: Report; findings: ImportFinding[] } {
  const { template, front, prose, tables } = read;
  const year = front.year ?? firstYearOf(read);
  const name = front.agencyName === '' ? nameless(read) : front.agencyName.slice(0, longestAgencyName);
  const blank = newReport(template, { name, kind: guessAgencyKind(name) }, year);
  const cells: Partial<Record<CellAddress, CellValue>> = {};
  const printedTotals: Partial<Record<CellAddress, CellValue>> = {};
  const unreadable: Partial<Record<CellAddress, string>> = {};
  for (const { address, text, value } of tables.flatMap(({ rows }) => rows).flatMap((row) => row.cells ?? [])) {
    const computed = template.cells.get(address)?.computed === true;
    const figure = figureOf(value);
    if (figure !== null) (computed ? printedTotals : cells)[address] = figure;
    else if (value.kind === 'unreadable' && !computed) unreadable[address] = text;
  }
  const layout = layoutOf([front.preface, ...prose.values()].flat());
  const narrative = template.sections
    .filter(({ kind }) => kind === 'narrative')
    .map((section) => [section.id, rejoinProse(prose.get(section) ?? [], layout)] as const);
  const report: Report = {
    ...blank,
    title: front.title === '' ? titleOf(template, name, year) : front.title,
    ...(front.date === null ? {} : { date: front.date }),
    preface: rejoinProse(front.preface, layout),
    cells,
    printedTotals,
    unreadable,
    narrative: Object.fromEntries(narrative),
  };
  return { report, findings: findingsOf(read, report) };
}

/** Where no year was read, the first that the form was for. */
function firstYearOf({ template }: DocumentRead): number {
  return Math.max(firstReportYear, template.years.first);
}

/** Where the title names no agency, the first line of the source stands for it until somebody corrects it. */
function nameless({ front }: DocumentRead): string {
  const first = [...front.beforeTitle, ...front.preface].find(
    (block): block is Exclude<RawBlock, { kind: 'table' }> => block.kind !== 'table',
  );
  const name = (first?.text ?? front.title).replace(/\s/g, '').slice(0, 30);
  return name === '' ? '？' : name;
}
