import type { CellAddress } from '../template/template';
import type { SourcePlace } from './import-finding';

/**
 * How far what was read for a cell can be relied on. `vouched`: a total or identity of the form, reckoned from what was
 * read, holds and would fail were this cell alone wrong. `plain`: read without anything odd, but nothing vouches for it.
 * `flagged`: a finding of severity warning or error names the cell.
 */
export type Confidence = 'vouched' | 'plain' | 'flagged';

/** Where in its source a cell was read, and how far that can be relied on. */
export interface CellSource {
  readonly address: CellAddress;
  /** What stands in the source for this cell, before it became a figure; all figures of its row where they cannot be told apart. */
  readonly read: string;
  /** The texts of the source's row, from left to right, as they stand there: labels, then figures. */
  readonly row: readonly string[];
  /** Which of `row` the cell was read from; null where it is not one of them alone. */
  readonly at: number | null;
  /** The line of the source, from 1, or null where there is none. */
  readonly line: number | null;
  /** Of sources without lines, in place of `line`. */
  readonly place?: SourcePlace;
  readonly confidence: Confidence;
}
