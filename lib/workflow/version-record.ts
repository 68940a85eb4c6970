import type { Report } from '../report/report';
import type { How } from './how';

/** One field before and after somebody's work on it. */
export interface ChangeRecord {
  readonly id: string;
  /** The form's name of the field: `title`, `cells.ADDRESS`, `narrative.SECTION`. */
  readonly field: string;
  /** The texts as the form shows them; `''` for a blank, never 0. */
  readonly before: string;
  readonly after: string;
  readonly how: How;
  readonly byName: string;
  /** When the work on it began and when it last changed: a run of saves by one person is one change. */
  readonly since: Date;
  readonly at: Date;
}

/** A state of a report that somebody gave a name. */
export interface SnapshotRecord {
  readonly id: string;
  readonly name: string;
  readonly byName: string;
  readonly at: Date;
  readonly report: Report;
}
