import type { Report } from '../report/report';
import type { CellSource } from './cell-source';
import type { ImportFinding } from './import-finding';

/** A report read from a file, what was noticed, and where each of its cells was read. */
export interface ImportedFile {
  readonly report: Report;
  readonly findings: readonly ImportFinding[];
  /** One for each cell for which something was read, a blank too; none for the cells of a row that was not found. */
  readonly sources: readonly CellSource[];
}
