import type { Place } from '../../lib/report/place';

/** What came of something that was asked for; `sentence` says why it was not done. */
export type StepOutcome =
  | { readonly kind: 'done' }
  /** Somebody was first: what is shown is out of date. */
  | { readonly kind: 'stale'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** A place to be mended, with what is wrong there. */
export interface ReturnMark {
  readonly place: Place;
  readonly reason: string;
  readonly suggestion?: string;
}

/** A report in the version that the person saw. */
export interface Seen {
  readonly id: string;
  readonly seenVersion: number;
}

/** Everything that can be asked for on the review screen; none of them rejects but by a failure of the network. */
export interface ReviewActions {
  readonly approve: (input: Seen & { readonly opinion: string }) => Promise<StepOutcome>;
  readonly sendBack: (
    input: Seen & { readonly opinion: string; readonly marks: readonly ReturnMark[] },
  ) => Promise<StepOutcome>;
  readonly issue: (input: Seen & { readonly opinion: string }) => Promise<StepOutcome>;
  readonly publish: (input: Seen & { readonly publishedTo: string }) => Promise<StepOutcome>;
  readonly withdraw: (input: Seen) => Promise<StepOutcome>;
  readonly startCorrection: (input: Seen & { readonly reason: string }) => Promise<StepOutcome>;
  readonly abandonCorrection: (input: Seen) => Promise<StepOutcome>;
  readonly openThread: (input: {
    readonly reportId: string;
    readonly place: Place;
    readonly text: string;
    readonly suggestion?: string;
  }) => Promise<StepOutcome>;
  readonly reply: (input: { readonly threadId: string; readonly text: string }) => Promise<StepOutcome>;
  readonly resolve: (input: { readonly threadId: string; readonly resolved: boolean }) => Promise<StepOutcome>;
}
