import type { Report } from '../report/report';
import type { ExplainedFinding } from '../rules/explanation';
import type { ZeroStatement } from './readiness';
import type { Role } from './roles';

/** What somebody decided on a submission; to withdraw it is on record like a decision. */
export const decisionActions = ['approve', 'return', 'issue', 'withdraw'] as const;
export type DecisionAction = (typeof decisionActions)[number];

export interface DecisionRecord {
  readonly id: string;
  readonly action: DecisionAction;
  /** The review level of an approval, from 1; 0 for everything else. */
  readonly reviewLevel: number;
  readonly opinion: string;
  /** Whether only the relaxation of a small office allowed it. */
  readonly relaxed: boolean;
  readonly byId: string;
  readonly byName: string;
  /** What the person was in the office when deciding. */
  readonly duty: string | null;
  readonly at: Date;
}

/** A version as it was handed in: it never changes. */
export interface SubmissionRecord {
  readonly id: string;
  /** 第几稿, from 1. */
  readonly number: number;
  readonly at: Date;
  readonly byId: string;
  readonly byName: string;
  readonly report: Report;
  /** SHA-256 of the content, in hexadecimal. */
  readonly hash: string;
  /** As they stood then. */
  readonly explanations: readonly ExplainedFinding[];
  readonly zeroStatements: readonly ZeroStatement[];
  /** Why the issued report was being corrected; null of a first version. */
  readonly correctionReason: string | null;
  /** Oldest first. */
  readonly decisions: readonly DecisionRecord[];
}

/** What a report is issued as. */
export const issuedFormats = ['pdf', 'docx', 'html', 'json'] as const;
export type IssuedFormat = (typeof issuedFormats)[number];

/** A file as it was issued. */
export interface IssuedFileRecord {
  readonly format: IssuedFormat;
  readonly fileName: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/** A submission that was issued; number 1 is the report, every later one its correction. */
export interface IssueRecord {
  readonly number: number;
  readonly submissionId: string;
  readonly at: Date;
  readonly byName: string;
  /** Null until it is published. */
  readonly publishedAt: Date | null;
  readonly publishedBy: string | null;
  readonly publishedTo: string | null;
  /** In the order of `issuedFormats`. */
  readonly files: readonly IssuedFileRecord[];
}

/** Somebody who has a part in a unit's reports and whose account is open. */
export interface Post {
  readonly role: Extract<Role, 'drafter' | 'reviewer' | 'issuer'>;
  /** Of a reviewer, from 1; else 0. */
  readonly reviewLevel: number;
  readonly personId: string;
  readonly name: string;
  readonly duty: string | null;
}
