import 'server-only';
import type { Unit } from '../people/unit';
import type { Subject } from '../workflow/may';
import type { Person } from '../workflow/roles';
import { database } from './connection';
import { storedOf, type StoredReport } from './reports';
import { seeReports, type ReportRow } from './subject';
import { toUnit } from './units';

/** A report as lists show it and as it decides whether anybody has something to do with it. */
export interface ListedReport {
  readonly stored: StoredReport;
  readonly unit: Unit;
  readonly subject: Subject;
  /** Since when it has stood where it stands in the workflow. */
  readonly since: Date;
  /** 第几稿 was submitted last; null before the first. */
  readonly lastSubmission: number | null;
  /** The number of the last issue; null before the first. */
  readonly lastIssue: number | null;
}

/** Every report that the person may view, not deleted, the last saved first. */
export async function listReportsOf(person: Person): Promise<ListedReport[]> {
  const seen = await seeReports(database(), person);
  return seen.map(({ row, subject }) => ({
    stored: storedOf(row),
    unit: toUnit(row.unit),
    subject,
    since: sinceOf(row),
    lastSubmission: row.submissions[0]?.number ?? null,
    lastIssue: row.issues[0]?.number ?? null,
  }));
}

/** The last step on record, else its making. */
function sinceOf({ createdAt, submissions: [submission], issues: [issue] }: ReportRow): Date {
  const moments = [
    createdAt,
    submission?.at,
    submission?.decisions.at(-1)?.at,
    issue?.at,
    issue?.publishedAt ?? undefined,
  ];
  return new Date(Math.max(...moments.flatMap((moment) => (moment === undefined ? [] : [moment.getTime()]))));
}
