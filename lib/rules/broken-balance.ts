import type { Facts, Figure, Side } from './finding';
import type { CellAddress } from '../template/template';

/** A typed cell that would mend a balance if it were larger by `change`. */
export interface Candidate {
  readonly cell: CellAddress;
  readonly change: Figure;
}

/** Two sides that should come to the same and do not, before anybody has asked how to mend it. */
export interface BrokenBalance {
  readonly rule: string;
  readonly section: string;
  readonly left: Side;
  readonly right: Side;
  readonly difference: Figure;
  readonly candidates: readonly Candidate[];
  /** Which balance it is. */
  readonly of:
    | Pick<Extract<Facts, { kind: 'unbalanced' }>, 'kind' | 'column'>
    | Pick<Extract<Facts, { kind: 'wrongTotal' }>, 'kind' | 'total'>;
}
