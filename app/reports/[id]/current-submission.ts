import type { ReportFile } from '../../../lib/store/report-file';
import type { SubmissionRecord } from '../../../lib/workflow/submission-record';

/**
 * The submission that the report, as it stands, is of: of one that is issued the issued one, also where a correction was handed in and given up
 * since; else the last. Null before the first.
 */
export function currentSubmission({
  stored: { state },
  submissions,
  issues,
}: Pick<ReportFile, 'stored' | 'submissions' | 'issues'>): SubmissionRecord | null {
  const issued = state === 'issued' || state === 'published' ? issues.at(-1)?.submissionId : undefined;
  return submissions.find(({ id }) => id === issued) ?? submissions.at(-1) ?? null;
}

/**
 * What a version is compared with: the last submission before the one of that `number` that was not taken back, since nobody decided on one that
 * was; of nothing else, the last. Null where it is the first.
 */
export function submissionBefore(submissions: readonly SubmissionRecord[], number: number): SubmissionRecord | null {
  const before = submissions.filter((each) => each.number < number);
  return before.findLast(({ decisions }) => decisions.at(-1)?.action !== 'withdraw') ?? before.at(-1) ?? null;
}
