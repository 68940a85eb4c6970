'use client';

import { createContext, use } from 'react';
import type { Place } from '../../lib/report/place';
import type { Template } from '../../lib/template/template';
import type { ReviewActions, StepOutcome } from './review-actions';
import type { ReviewData } from './review-data';
import type { ReviewWork } from './review-work';

/** What every part of the review screen knows. */
export interface ReviewContextValue {
  readonly template: Template;
  readonly data: ReviewData;
  readonly work: ReviewWork;
  readonly actions: ReviewActions;
  /** Whether the person may mark places for a return, comment on them, or put a wording forward. */
  readonly can: {
    readonly mark: boolean;
    readonly comment: boolean;
    readonly suggest: boolean;
    readonly resolve: boolean;
  };
  /** Opens the dialog in which something is said of a place. */
  readonly speakOf: (place: Place) => void;
  /** Shows a place on the pages. */
  readonly show: (place: Place) => void;
  /** Does something, says what came of it in `done` or the answer's own sentence; true where it was done. */
  readonly run: (work: () => Promise<StepOutcome>, done: string) => Promise<boolean>;
  /** Whether something is being done. */
  readonly busy: boolean;
}

export const ReviewContext = createContext<ReviewContextValue | null>(null);

/** Throws outside a review screen. */
export function useReview(): ReviewContextValue {
  const value = use(ReviewContext);
  if (value === null) throw new Error('Outside a review screen');
  return value;
}
