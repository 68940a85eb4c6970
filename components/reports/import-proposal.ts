import type { Report } from '../../lib/report/report';
import type { Severity } from '../../lib/rules/finding';
import type { CellAddress } from '../../lib/template/template';

/** Something found while a file was read, in words. */
export interface FoundLine {
  readonly severity: Severity;
  /** Null where the sentence says it. */
  readonly place: string | null;
  readonly sentence: string;
}

/** A total that the file prints otherwise than its parts add up to, its figures in words. */
export interface TotalLine {
  readonly address: CellAddress;
  readonly name: string;
  readonly printed: string;
  readonly computed: string;
  readonly difference: string;
}

/** What a file says, before anything of it is stored. */
export interface ImportProposal {
  readonly fileName: string;
  readonly report: Report;
  readonly notice: string;
  readonly filled: number;
  readonly of: number;
  /** On reading. */
  readonly findings: readonly FoundLine[];
  /** By the rules. */
  readonly checks: readonly FoundLine[];
  readonly totals: readonly TotalLine[];
}

export type ImportOutcome =
  | { readonly kind: 'read'; readonly proposal: ImportProposal }
  | { readonly kind: 'refused'; readonly fileName: string; readonly sentences: readonly string[] };
