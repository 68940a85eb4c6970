import type { Obstacles } from '../workflow/readiness';

/** What came of something a person did to a report beside its texts; what stands in its way is a sentence to be shown. */
export type ActionOutcome<Value = null> =
  | { readonly kind: 'done'; readonly value: Value }
  /** Nobody is signed in any more: nothing was done. */
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'notReady'; readonly obstacles: Obstacles }
  /** Somebody was first: what is on the screen is out of date. */
  | { readonly kind: 'stale'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string };
