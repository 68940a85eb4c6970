import type { Template } from '../template/template';
import type { Agency, Report } from './report';

/** A report with nothing filled in: every cell blank, every section without prose, the title as the form wants it. */
export function newReport(template: Template, agency: Agency, year: number): Report {
  const narrative = template.sections.filter(({ kind }) => kind === 'narrative').map(({ id }) => [id, []] as const);
  return {
    edition: template.edition,
    year,
    agency,
    title: titleOf(template, agency.name, year),
    preface: [],
    cells: {},
    printedTotals: {},
    unreadable: {},
    narrative: Object.fromEntries(narrative),
  };
}

/** The title that agency, year and edition ask for. */
export function titleOf(template: Template, agencyName: string, year: number): string {
  return `${agencyName}${year}年${template.documentName}`;
}
