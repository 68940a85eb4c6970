import 'server-only';
import { createHash } from 'node:crypto';
import { failure, success, type Result } from '../base/result';
import type { FieldName } from '../form/fields';
import type { Template } from '../template/template';
import type { How } from '../workflow/how';
import type { Person } from '../workflow/roles';
import type { IssuedFormat } from '../workflow/submission-record';
import { frozenReport } from './frozen';
import { Prisma } from './generated/client';
import { storable } from './storable';
import type { ReportRow } from './subject';
import { decide } from './submissions';
import { takeStep, type SeenReport, type Stepped } from './take-step';
import type { StepTrouble } from './trouble';
import { replaceContent } from './write-report';

/** One file of what is issued: kept, and served, to the byte. */
export interface IssuedContent {
  readonly format: IssuedFormat;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A report to be issued as these files; the opinion may be empty. */
export interface Issuing extends SeenReport {
  readonly opinion: string;
  readonly files: readonly IssuedContent[];
}

/** Where an issued report was published: an address or the name of a medium. */
export interface Publishing extends SeenReport {
  readonly publishedTo: string;
}

export interface Correcting extends SeenReport {
  readonly reason: string;
}

export interface Abandoning extends SeenReport {
  readonly template: Template;
}

/** The leader issues what the reviewers agreed to, as the next issue: the first is the report, every later one its correction. */
export function issueReport(
  person: Person,
  { opinion, files, ...seen }: Issuing,
): Promise<Result<Stepped, StepTrouble>> {
  return takeStep(person, 'issue', seen, async (underway) => {
    const { tx, row, subject, submission, allowed } = underway;
    // Asked without files, this only tells why not; the report may have come to stand otherwise since.
    if (files.length === 0) throw new Error(`The report ${row.id} cannot be issued without a file`);
    const text = storable(opinion).trim();
    const number = (row.issues[0]?.number ?? 0) + 1;
    const hashed = files.map((file) => ({ ...file, hash: createHash('sha256').update(file.bytes).digest('hex') }));
    await tx.issue.create({
      data: {
        reportId: row.id,
        submissionId: submission().id,
        number,
        byId: person.id,
        byName: person.name,
        at: new Date(),
        files: { create: hashed },
      },
    });
    await decide(person, underway, { action: 'issue', role: 'issuer', opinion: text });
    return success({
      columns: { reopened: Prisma.DbNull, correctionReason: null },
      detail: {
        issue: number,
        submission: submission().number,
        opinion: text,
        relaxed: allowed.relaxed,
        files: hashed.map(({ format, hash }) => ({ format, hash })),
      },
      notices: [{ kind: 'issued', to: [{ unitId: row.unitId, role: 'drafter' }, { userIds: subject.deciders }], text }],
    });
  });
}

/** Puts on record where the last issue was published, once. `reasonMissing` where that is not said. */
export function publishReport(
  person: Person,
  { publishedTo, ...seen }: Publishing,
): Promise<Result<Stepped, StepTrouble>> {
  return takeStep(person, 'publish', seen, async ({ tx, row, subject }) => {
    const where = storable(publishedTo).trim();
    if (where === '') return failure({ kind: 'reasonMissing' });
    const { id, number } = lastIssueOf(row);
    await tx.issue.update({
      where: { id },
      data: { publishedAt: new Date(), publishedBy: person.name, publishedTo: where },
    });
    const told = { unitId: row.unitId, role: 'drafter' } as const;
    return success({
      detail: { issue: number, publishedTo: where },
      notices: [{ kind: 'published', to: [told, { userIds: subject.deciders }], text: where }],
    });
  });
}

/** Begins a new version of an issued report, for a reason; until it is issued, the old one is what is served. */
export function startCorrection(
  person: Person,
  { reason, ...seen }: Correcting,
): Promise<Result<Stepped, StepTrouble>> {
  return takeStep(person, 'correct', seen, async ({ row }) => {
    const text = storable(reason).trim();
    if (text === '') return failure({ kind: 'reasonMissing' });
    return success({
      columns: { correctionReason: text, reopened: Prisma.DbNull },
      detail: { issue: lastIssueOf(row).number, reason: text },
      notices: [{ kind: 'correcting', to: decidersOfUnit(row), text }],
    });
  });
}

/** Gives a correction up: the report says again what its last issue said. */
export function abandonCorrection(
  person: Person,
  { template, ...seen }: Abandoning,
): Promise<Result<Stepped, StepTrouble>> {
  return takeStep(person, 'abandonCorrection', seen, async (underway) => {
    const { tx, row } = underway;
    const { number, submissionId } = lastIssueOf(row);
    const { content } = await tx.submission.findUniqueOrThrow({
      where: { id: submissionId },
      select: { content: true },
    });
    const howOf = (_field: FieldName): How => 'restored';
    await replaceContent(tx, person, row, { template, report: frozenReport(content), howOf });
    return success({
      columns: { correctionReason: null, reopened: Prisma.DbNull },
      detail: { issue: number, reason: row.correctionReason },
      notices: [{ kind: 'correctionAbandoned', to: decidersOfUnit(row) }],
    });
  });
}

function lastIssueOf({ id, issues: [last] }: ReportRow) {
  if (last === undefined) throw new Error(`The report ${id} was never issued`);
  return last;
}

function decidersOfUnit({ unitId }: ReportRow) {
  return [{ unitId, role: 'reviewer' } as const, { unitId, role: 'issuer' } as const];
}
