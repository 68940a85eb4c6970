import type { Place } from '../report/place';

/** One thing said in a thread. */
export interface ThreadMessage {
  readonly id: string;
  readonly text: string;
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
}

/** What became of a value or wording put forward. */
export const suggestionStates = ['open', 'accepted', 'declined'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** What was said about one place of a report. */
export interface ThreadRecord {
  readonly id: string;
  /** As it was when the thread was begun; `findPlace` tells where it is now. */
  readonly place: Place;
  /** The figure or text that stood there then; `''` for a blank. */
  readonly quoted: string;
  /** The submission it was begun on; null on a draft. */
  readonly submissionId: string | null;
  /** Whether the report was returned for it. */
  readonly returned: boolean;
  /** A value or wording put forward; null where there is none, and then so is `suggestionState`. */
  readonly suggestion: string | null;
  readonly suggestionState: SuggestionState | null;
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
  /** Null as long as it is open. */
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  /** Oldest first; the first is the comment itself. */
  readonly messages: readonly ThreadMessage[];
}
