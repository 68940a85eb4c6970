import { assertNever } from '../base/assert-never';
import type { Step } from './permissions';
import type { ReportState } from './states';

/** Where a report stands in the workflow; `reviewLevel` is 0 outside review. */
export interface Standing {
  readonly state: ReportState;
  readonly reviewLevel: number;
}

/**
 * Where a step leads from `standing`, in a unit with so many review levels; an abandoned correction leads back to what the last
 * issue was, published or not. Whether the step may be taken is for `may` to say.
 */
export function nextStanding(
  step: Step,
  standing: Standing,
  { reviewLevels, lastIssuePublished }: { readonly reviewLevels: number; readonly lastIssuePublished: boolean },
): Standing {
  switch (step) {
    case 'submit':
      return { state: 'inReview', reviewLevel: 1 };
    case 'approve':
      return standing.reviewLevel < reviewLevels
        ? { state: 'inReview', reviewLevel: standing.reviewLevel + 1 }
        : { state: 'awaitingIssue', reviewLevel: 0 };
    case 'return':
      return { state: 'returned', reviewLevel: 0 };
    case 'withdraw':
    case 'correct':
      return { state: 'draft', reviewLevel: 0 };
    case 'issue':
      return { state: 'issued', reviewLevel: 0 };
    case 'publish':
      return { state: 'published', reviewLevel: 0 };
    case 'abandonCorrection':
      return { state: lastIssuePublished ? 'published' : 'issued', reviewLevel: 0 };
    default:
      return assertNever(step);
  }
}
