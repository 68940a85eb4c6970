import 'server-only';
import { z } from 'zod';
import type { Result } from '../base/result';
import type { Unit } from '../people/unit';
import type { Explanation } from '../rules/explanation';
import type { Finding } from '../rules/finding';
import { may, type Allowed, type Refusal, type Subject } from '../workflow/may';
import { actions, type Action } from '../workflow/permissions';
import type { ZeroStatement } from '../workflow/readiness';
import type { Person } from '../workflow/roles';
import {
  decisionActions,
  issuedFormats,
  type IssueRecord,
  type Post,
  type SubmissionRecord,
} from '../workflow/submission-record';
import type { ThreadRecord } from '../workflow/thread';
import { database } from './connection';
import { frozenReport } from './frozen';
import type { Prisma } from './generated/client';
import { storedOf, type StoredReport } from './reports';
import { explanationsOf, zeroStatementsOf } from './statements';
import { seeReport } from './subject';
import { threadsOf } from './threads';
import { toUnit } from './units';

/** Everything around one report that review, versions and papers show. */
export interface ReportFile {
  readonly stored: StoredReport;
  readonly unit: Unit;
  /** Who has a part in the unit's reports: drafters, reviewers by level, issuers. */
  readonly posts: readonly Post[];
  /** Oldest first. */
  readonly submissions: readonly SubmissionRecord[];
  /** Oldest first. */
  readonly issues: readonly IssueRecord[];
  /** Oldest first, of all versions. */
  readonly threads: readonly ThreadRecord[];
  /** As they stand now; those of a submission are frozen with it. */
  readonly explanations: readonly Explanation[];
  readonly zeroStatements: readonly ZeroStatement[];
  /** Of everything that can be done to a report: whether this person may, as it stands, or why not. */
  readonly allowed: Readonly<Record<Action, Result<Allowed, Refusal>>>;
}

/** A file as it was issued. */
export interface IssuedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const actionSchema = z.enum(decisionActions);
const formatSchema = z.enum(issuedFormats);
const postRoleSchema = z.enum(['drafter', 'reviewer', 'issuer']);
const statement = { byName: z.string(), at: z.string() };
const finding = z.custom<Finding>((value) => typeof value === 'object' && value !== null && 'rule' in value);
const explanationsSchema = z.array(
  z.object({ key: z.string(), facts: z.string(), text: z.string(), ...statement, finding }),
);
const zeroStatementsSchema = z.array(z.object({ section: z.string(), ...statement }));

/** The report's file; null where there is none of that id, it is deleted, or the person may not know of it. */
export async function loadReportFile(person: Person, id: string): Promise<ReportFile | null> {
  const tx = database();
  const seen = await seeReport(tx, person, id);
  if (seen === null) return null;
  const { row, subject } = seen;
  const [posts, submissions, issues, threads, explanations, zeroStatements] = await Promise.all([
    postsOf(tx, row.unitId),
    submissionsOf(tx, id),
    issuesOf(tx, id),
    threadsOf(tx, id),
    explanationsOf(tx, id),
    zeroStatementsOf(tx, id),
  ]);
  return {
    stored: storedOf(row),
    unit: toUnit(row.unit),
    posts,
    submissions,
    issues,
    threads,
    explanations,
    zeroStatements,
    allowed: allowedTo(person, subject),
  };
}

/** A file of the report's issue of that number, to the byte as it was issued; null as for `loadReportFile`, or where there is no such file. */
export async function loadIssuedFile(
  person: Person,
  reportId: string,
  number: number,
  format: string,
): Promise<IssuedFile | null> {
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return null;
  const seen = await seeReport(database(), person, reportId);
  if (seen === null) return null;
  return database().issuedFile.findFirst({
    where: { format, issue: { reportId, number } },
    select: { fileName: true, mediaType: true, bytes: true },
  });
}

/** What the person may do to the report, action by action. */
export function allowedTo(person: Person, subject: Subject): Record<Action, Result<Allowed, Refusal>> {
  const answers = actions.map((action) => [action, may(action, person, subject)] as const);
  return Object.fromEntries(answers) as Record<Action, Result<Allowed, Refusal>>;
}

async function postsOf(tx: Prisma.TransactionClient, unitId: string): Promise<Post[]> {
  const rows = await tx.appointment.findMany({
    where: { unitId, role: { in: [...postRoleSchema.options] }, user: { disabledAt: null } },
    include: { user: { select: { name: true } } },
    orderBy: [{ reviewLevel: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ role, reviewLevel, userId, user, duty }) => ({
    role: postRoleSchema.parse(role),
    reviewLevel,
    personId: userId,
    name: user.name,
    duty,
  }));
}

async function submissionsOf(tx: Prisma.TransactionClient, reportId: string): Promise<SubmissionRecord[]> {
  const rows = await tx.submission.findMany({
    where: { reportId },
    include: { decisions: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ id, number, at, byId, byName, content, hash, correctionReason, ...row }) => ({
    id,
    number,
    at,
    byId,
    byName,
    report: frozenReport(content),
    hash,
    explanations: explanationsSchema.parse(row.explanations),
    zeroStatements: zeroStatementsSchema.parse(row.zeroStatements),
    correctionReason,
    decisions: row.decisions.map(({ submissionId: _submission, action, ...decision }) => ({
      ...decision,
      action: actionSchema.parse(action),
    })),
  }));
}

async function issuesOf(tx: Prisma.TransactionClient, reportId: string): Promise<IssueRecord[]> {
  const rows = await tx.issue.findMany({ where: { reportId }, orderBy: { number: 'asc' } });
  const files = await tx.$queryRaw<{ issueId: string; format: string; fileName: string; hash: string; size: number }[]>`
    SELECT file."issueId"::text AS "issueId", file."format", file."fileName", file."hash", octet_length(file."bytes") AS "size"
    FROM "IssuedFile" file JOIN "Issue" issue ON issue."id" = file."issueId" WHERE issue."reportId" = ${reportId}::uuid`;
  return rows.map(({ id, reportId: _report, byId: _by, ...issue }) => ({
    ...issue,
    files: files
      .filter(({ issueId }) => issueId === id)
      .map(({ issueId: _issue, format, ...file }) => ({ ...file, format: formatSchema.parse(format) }))
      .sort((one, other) => issuedFormats.indexOf(one.format) - issuedFormats.indexOf(other.format)),
  }));
}
