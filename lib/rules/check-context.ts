import type { Report } from '../report/report';
import type { Template } from '../template/template';

/** A report of an earlier year, with the form it is written in. */
export interface EarlierReport {
  readonly template: Template;
  readonly report: Report;
}

/** What a rule may know besides template and report. */
export interface CheckContext {
  /** While `drafting` a blank cell is progress (提示); in a `final` check it is an error. */
  readonly stage: 'drafting' | 'final';
  /** The edition that the report's year asks for, or null where none covers it. */
  readonly editionOfYear: string | null;
  /** The agency's reports of earlier years; last year's among them is what the rules of two years compare with. */
  readonly earlier?: readonly EarlierReport[];
}
