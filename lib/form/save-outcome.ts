import type { Place } from '../report/place';
import type { Report } from '../report/report';
import type { ReportState } from '../workflow/states';

/** What came of a save that carried the version it had seen. `savedAt` is an ISO instant. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: string }
  /** Somebody saved in between: nothing was written, `current` is what stands. */
  | { readonly kind: 'stale'; readonly version: number; readonly savedAt: string; readonly current: Report }
  /** Nobody is signed in any more. */
  | { readonly kind: 'signedOut' }
  | Locked
  /** The person may no longer write in it. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

/** Why the server takes no change: the report was passed on, or the return did not open these places. */
export type Locked =
  | { readonly kind: 'locked'; readonly reason: 'state'; readonly state: ReportState }
  | { readonly kind: 'locked'; readonly reason: 'places'; readonly places: readonly Place[] };

/** `network`: no answer came. `diskFull` and `unreachable` speak of the database, `tooLarge` and `refused` of the report. */
export const saveFailures = ['network', 'diskFull', 'unreachable', 'tooLarge', 'refused'] as const;
export type SaveFailure = (typeof saveFailures)[number];
