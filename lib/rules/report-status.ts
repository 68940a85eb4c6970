import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { checkReport } from './check-report';

export type ReportState = 'untouched' | 'inProgress' | 'blocked' | 'complete';

/** How far a report has come. */
export interface ReportStatus {
  readonly state: ReportState;
  /** Typed cells that hold a figure, of all cells that are typed. */
  readonly filled: number;
  readonly of: number;
  /** Errors beyond what is merely not filled in yet. */
  readonly errors: number;
}

/** How far `report` has come: a blank is progress still to make; any other error blocks. */
export function statusOf(template: Template, report: Report, editionOfYear: string | null): ReportStatus {
  const typed = [...template.cells.values()].filter(({ computed }) => !computed);
  const filled = typed.filter(({ address }) => (report.cells[address] ?? null) !== null).length;
  const errors = checkReport(template, report, { stage: 'drafting', editionOfYear }).filter(
    ({ severity }) => severity === 'error',
  ).length;
  const prose = template.sections
    .filter(({ kind }) => kind === 'narrative')
    .map(({ id }) => (report.narrative[id] ?? []).length > 0);
  const untouched = filled === 0 && !prose.includes(true) && Object.keys(report.unreadable).length === 0;
  const complete = filled === typed.length && !prose.includes(false);
  const state = errors > 0 ? 'blocked' : untouched ? 'untouched' : complete ? 'complete' : 'inProgress';
  return { state, filled, of: typed.length, errors };
}
