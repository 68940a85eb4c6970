import type { ReportStatus } from '../../lib/rules/report-status';

/** A report as lists show it. */
export interface ReportRow {
  readonly id: string;
  readonly agencyName: string;
  readonly year: number;
  /** The notice that fixed its format. */
  readonly notice: string;
  readonly status: ReportStatus;
  /** When it was last saved or deleted, in words. */
  readonly moment: string;
}
