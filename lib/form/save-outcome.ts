import type { Report } from '../report/report';

/** What came of a save that carried the version it had seen. `savedAt` is an ISO instant. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: string }
  /** Somebody saved in between: nothing was written, `current` is what stands. */
  | { readonly kind: 'stale'; readonly version: number; readonly savedAt: string; readonly current: Report }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

/** `network`: no answer came. `diskFull` and `unreachable` speak of the database, `tooLarge` and `refused` of the report. */
export const saveFailures = ['network', 'diskFull', 'unreachable', 'tooLarge', 'refused'] as const;
export type SaveFailure = (typeof saveFailures)[number];
