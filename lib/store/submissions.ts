import 'server-only';
import type { Report } from '../report/report';
import type { Place } from '../report/place';
import { textAt } from '../report/text-at';
import { explanationOf, type Explanation } from '../rules/explanation';
import type { Finding } from '../rules/finding';
import type { Template } from '../template/template';
import type { ZeroStatement } from '../workflow/readiness';
import type { Person, Role } from '../workflow/roles';
import type { DecisionAction } from '../workflow/submission-record';
import { contentHash } from './frozen';
import type { Prisma } from './generated/client';
import type { ReportRow } from './subject';
import type { Underway } from './take-step';

/** What is handed in with a report. */
export interface Dossier {
  readonly report: Report;
  /** All that may be explained: those of the final check, and what is last year's. */
  readonly findings: readonly Finding[];
  readonly explanations: readonly Explanation[];
  readonly zeroStatements: readonly ZeroStatement[];
}

/** Freezes what is handed in as the next submission, with the explanations that hold and everybody who wrote in it. */
export async function freeze(
  tx: Prisma.TransactionClient,
  person: Person,
  row: ReportRow,
  { report, findings, explanations, zeroStatements }: Dossier,
): Promise<{ readonly number: number; readonly hash: string }> {
  const holding = findings.flatMap((finding) => {
    const state = explanationOf(finding, explanations);
    return state.kind === 'holds' ? [{ ...state.explanation, finding }] : [];
  });
  return tx.submission.create({
    data: {
      reportId: row.id,
      number: (row.submissions[0]?.number ?? 0) + 1,
      content: json(report),
      hash: contentHash(report),
      explanations: json(holding),
      zeroStatements: json(zeroStatements),
      authors: await authorsOf(tx, row, person),
      correctionReason: row.correctionReason,
      byId: person.id,
      byName: person.name,
      at: new Date(),
    },
    select: { number: true, hash: true },
  });
}

/** Everybody who wrote in the report since its last issue, explained a warning or vouched for a table of zeros, and who hands it in. */
async function authorsOf(tx: Prisma.TransactionClient, { id, issues: [last] }: ReportRow, person: Person) {
  const where = { reportId: id, ...(last === undefined ? {} : { at: { gte: last.at } }) };
  const written = await tx.change.groupBy({ by: ['byId'], where });
  const explained = await tx.explanation.groupBy({ by: ['byId'], where });
  const vouched = await tx.zeroStatement.groupBy({ by: ['byId'], where: { ...where, voidedAt: null } });
  return [...new Set([...[...written, ...explained, ...vouched].map(({ byId }) => byId), person.id])];
}

/** What somebody decided. */
export interface Deciding {
  readonly action: DecisionAction;
  /** By virtue of which role. */
  readonly role: Role;
  readonly opinion: string;
}

/** Puts on record what somebody decided on the submission; the review level is that of an approval. */
export async function decide(person: Person, underway: Underway, { action, role, opinion }: Deciding): Promise<void> {
  const { tx, row, allowed, submission } = underway;
  await tx.decision.create({
    data: {
      submissionId: submission().id,
      action,
      reviewLevel: action === 'approve' ? row.reviewLevel : 0,
      opinion,
      relaxed: allowed.relaxed,
      byId: person.id,
      byName: person.name,
      duty: dutyOf(person, row.unitId, role, row.reviewLevel),
      at: new Date(),
    },
  });
}

/** What the person is in the unit, in the office's own words; null where nobody has said it. */
function dutyOf(person: Person, unitId: string, role: Role, reviewLevel: number): string | null {
  const held = person.appointments.filter((each) => each.unitId === unitId && each.role === role);
  return (held.find((each) => each.reviewLevel === reviewLevel) ?? held[0])?.duty ?? null;
}

/** A place a report is returned for, with what stands there. */
export interface MarkedPlace {
  readonly place: Place;
  readonly quoted: string;
  readonly reason: string;
  readonly suggestion: string | null;
}

/** Begins the thread of a place that the report is returned for. */
export async function openReturnThread(person: Person, underway: Underway, mark: MarkedPlace): Promise<void> {
  const { tx, row, submission } = underway;
  const { place, quoted, reason, suggestion } = mark;
  const by = { byId: person.id, byName: person.name, at: new Date() };
  await tx.thread.create({
    data: {
      reportId: row.id,
      place: json(place),
      quoted,
      submissionId: submission().id,
      returned: true,
      suggestion,
      suggestionState: suggestion === null ? null : 'open',
      ...by,
      messages: { create: { text: reason, ...by } },
    },
  });
}

/** The place as the report has it, with what stands there; null where it has no such place. */
export function standingAt(template: Template, report: Report, place: Place): { place: Place; quoted: string } | null {
  const quoted = textAt(template, report, place);
  if (quoted === null) return null;
  return { place: place.kind === 'paragraph' ? { ...place, text: quoted } : place, quoted };
}

/** What these types are made of is plain JSON, but they are not written as Prisma asks. */
export function json(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
