import type { ListState, TaskFacts } from '../../lib/messages/list-words';
import type { ReportStatus } from '../../lib/rules/report-status';

/** A report as lists show it. */
export interface ReportRow {
  readonly id: string;
  readonly agencyName: string;
  readonly year: number;
  /** The notice that fixed its format. */
  readonly notice: string;
  readonly status: ReportStatus;
  readonly state: ListState;
  /** Beside the state: the review level waited for, or that it is a correction; null for nothing more. */
  readonly remark: string | null;
  /** When it was last saved or deleted, in words. */
  readonly moment: string;
}

/** A row with what the person may do to its report. */
export interface ListedRow extends ReportRow {
  readonly may: { readonly edit: boolean; readonly correct: boolean; readonly delete: boolean };
  /** The number of the last issue; null before the first. */
  readonly lastIssue: number | null;
}

/** Something the person has to do. */
export interface TaskRow extends TaskFacts {
  readonly row: ReportRow;
}
