import { assertNever } from '../base/assert-never';
import type { Step } from './permissions';
import type { ReportState } from './states';

/** Where a report stands in the workflow; `reviewLevel` is 0 outside review. */
export interface Standing {
  readonly state: ReportState;
  readonly reviewLevel: number;
}

/** What a step's end depends on besides where it begins. */
export interface Circumstances {
  /** How many reviewers the unit wants, one after the other. */
  readonly reviewLevels: number;
  /** Whether an earlier submission of the version being made was returned. */
  readonly returnedBefore: boolean;
  readonly lastIssuePublished: boolean;
}

/**
 * Where a step leads from `standing`. What is withdrawn is again what it was before: a report that was returned stays so, else submitting and
 * withdrawing would open what the return left closed. An abandoned correction leads back to what the last issue was. Whether the
 * step may be taken is for `may` to say.
 */
export function nextStanding(
  step: Step,
  standing: Standing,
  { reviewLevels, returnedBefore, lastIssuePublished }: Circumstances,
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
      return { state: returnedBefore ? 'returned' : 'draft', reviewLevel: 0 };
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
