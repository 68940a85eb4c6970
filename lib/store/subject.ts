import 'server-only';
import { z } from 'zod';
import { failure, success, type Result } from '../base/result';
import { officialDay } from '../people/official-day';
import { may, type Allowed, type Subject } from '../workflow/may';
import type { Action } from '../workflow/permissions';
import type { Person } from '../workflow/roles';
import { reportStates, type ReportState } from '../workflow/states';
import type { Prisma } from './generated/client';
import type { ClaimTrouble } from './trouble';

/** A report's row with what decides who may do what to it: its unit, its last submission and its last issue. */
const around = {
  unit: true,
  submissions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      id: true,
      number: true,
      at: true,
      authors: true,
      decisions: { select: { action: true, byId: true, at: true }, orderBy: { at: 'asc' } },
    },
  },
  issues: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { id: true, number: true, submissionId: true, at: true, publishedAt: true },
  },
} satisfies Prisma.ReportInclude;

export type ReportRow = Prisma.ReportGetPayload<{ include: typeof around }>;

/** A report that somebody may act on; its row stays locked until the transaction ends. */
export interface Claimed {
  readonly row: ReportRow;
  readonly subject: Subject;
  readonly allowed: Allowed;
}

/** What is asked of a report; `seenVersion` is null for what any version may be asked. */
export interface Claim {
  readonly id: string;
  readonly seenVersion: number | null;
}

const ids = z.array(z.string());
const stateSchema = z.enum(reportStates);

/** Whether the text can be an id at all. */
export function isId(text: string): boolean {
  return z.guid().safeParse(text).success;
}

/** The state of a row; throws where a program other than this one wrote it. */
export function stateOf({ state }: { readonly state: string }): ReportState {
  return stateSchema.parse(state);
}

/**
 * The report, locked, where the person may do `action` to it as it stands. Who may not know of it is told `unknown`; who comes with an older
 * version `stale`, before anything that hangs on its state. A deleted one is `gone`, but for its undoing.
 */
export async function claimReport(
  tx: Prisma.TransactionClient,
  person: Person,
  action: Action,
  { id, seenVersion }: Claim,
): Promise<Result<Claimed, ClaimTrouble>> {
  const unknown = failure({ kind: 'refused', refusal: { kind: 'unknown' } } as const);
  const lineage = isId(id) ? await lineageOfReport(tx, id) : [];
  if (!mayKnow(action, person, lineage)) return unknown;
  await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.report.findUnique({ where: { id }, include: around });
  if (row === null) return unknown;
  const subject = subjectIn(row, lineage);
  const answer = may(action, person, subject);
  if ((row.deletedAt === null) === (action === 'undelete')) return failure({ kind: 'gone' });
  if (!answer.ok && answer.error.kind === 'role') return failure({ kind: 'refused', refusal: answer.error });
  if (seenVersion !== null && seenVersion !== row.version) {
    const by = row.changedBy === '' ? null : row.changedBy;
    return failure({ kind: 'stale', version: row.version, state: stateOf(row), by });
  }
  if (!answer.ok) return failure({ kind: 'refused', refusal: answer.error });
  return success({ row, subject, allowed: answer.value });
}

/** The report as it stands, not locked, where the person may view it and it is not deleted; else null. */
export async function seeReport(
  tx: Prisma.TransactionClient,
  person: Person,
  id: string,
): Promise<{ readonly row: ReportRow; readonly subject: Subject } | null> {
  const lineage = isId(id) ? await lineageOfReport(tx, id) : [];
  if (!mayKnow('view', person, lineage)) return null;
  const row = await tx.report.findFirst({ where: { id, deletedAt: null }, include: around });
  return row === null ? null : { row, subject: subjectIn(row, lineage) };
}

/** Every report that the person may view and that is not deleted, the last saved first; not locked. */
export async function seeReports(
  tx: Prisma.TransactionClient,
  person: Person,
): Promise<{ readonly row: ReportRow; readonly subject: Subject }[]> {
  const units = await tx.unit.findMany({ select: { id: true, parentId: true, abolishedOn: true, relaxed: true } });
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId] as const));
  const viewed = units.filter((unit) => may('view', person, subjectOfUnit(unit, lineageIn(parents, unit.id))).ok);
  const rows = await tx.report.findMany({
    where: { deletedAt: null, unitId: { in: viewed.map(({ id }) => id) } },
    include: around,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({ row, subject: subjectIn(row, lineageIn(parents, row.unitId)) }));
}

/** What decides who may do what to a report. */
export async function subjectOf(tx: Prisma.TransactionClient, { id }: { readonly id: string }): Promise<Subject> {
  return subjectOfRow(tx, await tx.report.findUniqueOrThrow({ where: { id }, include: around }));
}

async function subjectOfRow(tx: Prisma.TransactionClient, row: ReportRow): Promise<Subject> {
  return subjectIn(row, await lineageOf(tx, row.unitId));
}

function subjectIn(row: ReportRow, lineage: readonly string[]): Subject {
  const [submission] = row.submissions;
  return {
    ...subjectOfUnit(row.unit, lineage),
    state: stateOf(row),
    reviewLevel: row.reviewLevel,
    everIssued: row.issues.length > 0,
    authors: submission === undefined ? [] : ids.parse(submission.authors),
    deciders: submission === undefined ? [] : decidersOf(submission.decisions),
  };
}

/** What decides who may do what in a unit where there is no report yet; `lineage` begins with the unit. */
export function subjectOfUnit(
  { abolishedOn, relaxed }: { readonly abolishedOn: Date | null; readonly relaxed: boolean },
  lineage: readonly string[],
): Subject {
  return {
    lineage,
    abolished: abolishedOn !== null && abolishedOn.toISOString().slice(0, 10) <= officialDay(new Date()),
    relaxed,
    state: 'draft',
    reviewLevel: 0,
    everIssued: false,
    authors: [],
    deciders: [],
  };
}

/** Who has decided on a submission; to take it back is no decision. */
function decidersOf(decisions: readonly { readonly action: string; readonly byId: string }[]): string[] {
  return decisions.flatMap(({ action, byId }) => (action === 'withdraw' ? [] : [byId]));
}

/**
 * Whether the person may be told anything of a report in a unit of this lineage, which hangs on no state: who may not is turned away before
 * anything of the report is read or locked.
 */
function mayKnow(action: Action, person: Person, lineage: readonly string[]): boolean {
  if (lineage.length === 0) return false;
  const answer = may(action, person, subjectOfUnit({ abolishedOn: null, relaxed: false }, lineage));
  return answer.ok || answer.error.kind !== 'unknown';
}

/** The lineage of a report's unit; empty where there is no such report. */
async function lineageOfReport(tx: Prisma.TransactionClient, id: string): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ unitId: string }[]>`
    SELECT "unitId"::text AS "unitId" FROM "Report" WHERE "id" = ${id}::uuid`;
  return row === undefined ? [] : lineageOf(tx, row.unitId);
}

/** The unit and every unit above it, the unit itself first. */
export async function lineageOf(tx: Prisma.TransactionClient, unitId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above AS (
      SELECT "id", "parentId", 0 AS step FROM "Unit" WHERE "id" = ${unitId}::uuid
      UNION ALL
      SELECT unit."id", unit."parentId", step + 1 FROM "Unit" unit JOIN above ON unit."id" = above."parentId"
    ) CYCLE "id" SET looped USING path
    SELECT "id"::text AS "id" FROM above WHERE NOT looped ORDER BY step`;
  return rows.map(({ id }) => id);
}

/** The units in which the person may do `action` to a report that is a draft. */
export async function unitsWhere(tx: Prisma.TransactionClient, action: Action, person: Person) {
  const units = await tx.unit.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId] as const));
  return units.filter((unit) => may(action, person, subjectOfUnit(unit, lineageIn(parents, unit.id))).ok);
}

function lineageIn(parents: ReadonlyMap<string, string | null>, unitId: string): string[] {
  const lineage: string[] = [];
  for (let at: string | null = unitId; at !== null && !lineage.includes(at); at = parents.get(at) ?? null)
    lineage.push(at);
  return lineage;
}
