import type { ApprovalProps } from '../../../components/editor/approval-props';
import type { Opening } from '../../../lib/form/closed-fields';
import type { ReportFile } from '../../../lib/store/report-file';
import type { Person } from '../../../lib/workflow/roles';
import type { SubmissionRecord } from '../../../lib/workflow/submission-record';

/** What the editor is told of a report's way to approval, apart from what is done about it. */
export interface ApprovalData {
  readonly opening: Opening | null;
  readonly approval: Omit<ApprovalProps, 'actions' | 'signIn' | 'onSubmitted'>;
}

/** What of a report's file the drafter needs beside the texts. */
export function approvalOf({ id, name, username }: Person, file: ReportFile): ApprovalData {
  const { stored, submissions, posts, explanations, zeroStatements, threads } = file;
  // Not simply the last one: what was handed in again and taken back leaves the return as it was.
  const last = submissions.findLast(({ decisions }) => decisions.some(({ action }) => action === 'return'));
  return {
    opening: stored.reopened === null || last === undefined ? null : { places: stored.reopened, base: last.report },
    approval: {
      person: { id, name, username },
      reportId: stored.id,
      state: stored.state,
      number: submissions.length + 1,
      correctionReason: stored.correctionReason,
      returned: stored.state === 'returned' && last !== undefined ? lastReturn(last) : null,
      receivers: posts.filter(({ role, reviewLevel }) => role === 'reviewer' && reviewLevel === 1),
      explanations,
      zeroStatements,
      threads,
    },
  };
}

function lastReturn({ id: submissionId, number, decisions }: SubmissionRecord): ApprovalProps['returned'] {
  const decision = decisions.findLast(({ action }) => action === 'return');
  if (decision === undefined) return null;
  const { byName, at, opinion } = decision;
  return { byName, at, opinion, submissionId, number };
}
