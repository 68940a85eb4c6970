import type { ListedRow, ReportRow, TaskRow } from '../components/reports/report-row';
import { describeMoment } from '../lib/messages/app-words';
import { listStateOf, listWords } from '../lib/messages/list-words';
import { minuteWords, reviewLevelWords } from '../lib/messages/workflow-words';
import type { Report } from '../lib/report/report';
import { statusOf } from '../lib/rules/report-status';
import type { ListedReport } from '../lib/store/report-list';
import { may } from '../lib/workflow/may';
import type { Person } from '../lib/workflow/roles';
import { isOpen, type ReportState } from '../lib/workflow/states';
import type { Task } from '../lib/workflow/tasks';
import { editionOfYear, templateOf } from '../templates/choose';

/** A report as a row of a list; `moment` is when it was last saved, or deleted. */
export function rowOf(id: string, report: Report, moment: Date, now: Date, state: ReportState = 'draft'): ReportRow {
  const template = templateOf(report);
  const status = statusOf(template, report, editionOfYear(report.year));
  return {
    id,
    agencyName: report.agency.name,
    year: report.year,
    notice: template.notice,
    status,
    state: listStateOf(state, status.state),
    remark: null,
    moment: describeMoment(moment, now),
  };
}

/** A report that the person may view, as a row with what they may do to it. */
export function listedRowOf(person: Person, { stored, unit, subject, lastIssue }: ListedReport, now: Date): ListedRow {
  const { id, report, updatedAt, state, reviewLevel } = stored;
  const allowed = (action: 'edit' | 'correct' | 'delete'): boolean => may(action, person, subject).ok;
  const levels =
    state === 'inReview' && unit.reviewLevels > 1 ? reviewLevelWords(reviewLevel, unit.reviewLevels) : null;
  const correcting = lastIssue !== null && (isOpen(state) || state === 'inReview' || state === 'awaitingIssue');
  const remarks = [levels, correcting ? listWords.correcting : null].filter((remark) => remark !== null);
  return {
    ...rowOf(id, report, updatedAt, now, state),
    remark: remarks.length === 0 ? null : remarks.join(' · '),
    may: { edit: allowed('edit'), correct: allowed('correct'), delete: allowed('delete') },
    lastIssue,
  };
}

/** Something the person has to do, with the row of its report. */
export function taskRowOf({ kind, entry }: Task<ListedReport>, row: ReportRow): TaskRow {
  const { stored, unit, lastSubmission, since } = entry;
  return {
    kind,
    row,
    submission: lastSubmission,
    reviewLevel: stored.reviewLevel,
    reviewLevels: unit.reviewLevels,
    marked: stored.reopened?.length ?? null,
    errors: row.status.errors,
    blanks: row.status.of - row.status.filled,
    since: minuteWords(since),
  };
}
