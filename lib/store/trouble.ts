import type { Place } from '../report/place';
import type { Refusal } from '../workflow/may';
import type { Obstacles } from '../workflow/readiness';
import type { ReportState } from '../workflow/states';
import type { Outage } from './outage';

/** What everything that is asked of a report can meet with. */
export type ClaimTrouble =
  /** The table of permissions says no; of `unknown` nothing is told, as if there were no such report. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Somebody was first: the report is no longer the version seen. `by` made it what it is now, where that is known. */
  | { readonly kind: 'stale'; readonly version: number; readonly state: ReportState; readonly by: string | null }
  /** It was deleted. */
  | { readonly kind: 'gone' }
  /** The database could not, and may be asked again. */
  | { readonly kind: 'unavailable'; readonly outage: Outage };

/** Why something that was asked of a report was not done; then nothing of it was done. */
export type StepTrouble =
  | ClaimTrouble
  /** It cannot be submitted yet. */
  | { readonly kind: 'notReady'; readonly obstacles: Obstacles }
  /** The change reaches beyond what the return reopened: the closed places it would change. */
  | { readonly kind: 'locked'; readonly places: readonly Place[] }
  /** The unit has a report of that year. */
  | { readonly kind: 'exists'; readonly reportId: string }
  /** The step wants a reason: of a return, a correction, or where it was published. */
  | { readonly kind: 'reasonMissing' };
