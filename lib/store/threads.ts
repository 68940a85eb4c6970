import 'server-only';
import { z } from 'zod';
import { failure, success, type Result } from '../base/result';
import { placeSchema, type Place } from '../report/place';
import type { Report } from '../report/report';
import { textAt } from '../report/text-at';
import type { Template } from '../template/template';
import type { AuditAction } from '../workflow/audit-actions';
import { findPlace } from '../workflow/find-place';
import type { Action } from '../workflow/permissions';
import type { Person } from '../workflow/roles';
import { suggestionStates, type ThreadRecord } from '../workflow/thread';
import { record } from './audit';
import { database } from './connection';
import type { Prisma } from './generated/client';
import { notify, type Recipients } from './notices';
import { storable } from './storable';
import { claimReport, isId, seeReport, stateOf, type Claimed, type ReportRow } from './subject';
import { toReport } from './to-report';
import { transact } from './transaction';
import type { StepTrouble } from './trouble';

export type { ThreadRecord } from '../workflow/thread';

/** What is said about a place, and the value or wording put forward for it, if any. */
export interface Opening {
  readonly reportId: string;
  readonly template: Template;
  readonly place: Place;
  readonly text: string;
  readonly suggestion?: string;
}

const withMessages = {
  messages: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ThreadInclude;

type ThreadRow = Prisma.ThreadGetPayload<{ include: typeof withMessages }>;

const suggestionStateSchema = z.enum(suggestionStates);

/** Every thread of a report, oldest first; null where the person may not view it. */
export async function listThreads(person: Person, reportId: string): Promise<ThreadRecord[] | null> {
  const seen = await seeReport(database(), person, reportId);
  return seen === null ? null : threadsOf(database(), seen.row.id);
}

/** Every thread of a report, oldest first; for functions of the store that have asked already whether the person may view it. */
export async function threadsOf(tx: Prisma.TransactionClient, reportId: string): Promise<ThreadRecord[]> {
  const rows = await tx.thread.findMany({
    where: { reportId },
    include: withMessages,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toThread);
}

/**
 * Says something about a place of a report, and may put forward what should stand there. `reasonMissing` where nothing is said, `stale` where
 * the place is not in the report as it now is.
 */
export async function openThread(person: Person, opening: Opening): Promise<Result<ThreadRecord, StepTrouble>> {
  const text = storable(opening.text).trim();
  const suggestion = opening.suggestion === undefined ? null : storable(opening.suggestion);
  if (text === '' && suggestion === null) return failure({ kind: 'reasonMissing' });
  return transact(async (tx) => {
    const action = suggestion === null ? 'comment' : 'suggest';
    const claimed = await claimReport(tx, person, action, { id: opening.reportId, seenVersion: null });
    if (!claimed.ok) return claimed;
    const { row } = claimed.value;
    const report = toReport(row);
    const place = placeNow(opening, report);
    const quoted = place === null ? null : textAt(opening.template, report, place);
    if (place === null || quoted === null) return failure(outOfDate(row));
    const thread = await tx.thread.create({
      data: {
        reportId: row.id,
        place,
        quoted,
        submissionId: underDecision(row) ? (row.submissions[0]?.id ?? null) : null,
        suggestion,
        suggestionState: suggestion === null ? null : 'open',
        byId: person.id,
        byName: person.name,
        messages: { create: { text, byId: person.id, byName: person.name } },
      },
      include: withMessages,
    });
    await notify(tx, {
      to: concerned(claimed.value),
      kind: 'commented',
      reportId: row.id,
      facts: { title: row.title, byName: person.name, text },
      by: person,
    });
    await enter(tx, person, row, 'openThread', { thread: thread.id, place, suggestion });
    return success(toThread(thread));
  });
}

/** Goes on with a thread; a thread that was resolved stays so. `reasonMissing` where nothing is said. */
export async function replyToThread(
  person: Person,
  { threadId, text: typed }: { readonly threadId: string; readonly text: string },
): Promise<Result<ThreadRecord, StepTrouble>> {
  const text = storable(typed).trim();
  if (text === '') return failure({ kind: 'reasonMissing' });
  return withThread(person, 'comment', threadId, async (tx, { row }, thread) => {
    const { id } = await tx.message.create({ data: { threadId, text, byId: person.id, byName: person.name } });
    const userIds = [thread.byId, ...thread.messages.map(({ byId }) => byId)];
    const facts = { title: row.title, byName: person.name, text };
    await notify(tx, { to: [{ userIds }], kind: 'replied', reportId: row.id, facts, by: person });
    await enter(tx, person, row, 'reply', { thread: threadId, message: id });
    return success(null);
  });
}

/** Sets a thread aside as settled, or takes it up again; one that is so already stays as it is. */
export async function resolveThread(
  person: Person,
  { threadId, resolved }: { readonly threadId: string; readonly resolved: boolean },
): Promise<Result<ThreadRecord, StepTrouble>> {
  return withThread(person, 'resolveThread', threadId, async (tx, { row }, thread) => {
    if ((thread.resolvedAt !== null) === resolved) return success(null);
    await tx.thread.update({
      where: { id: threadId },
      data: resolved ? { resolvedAt: new Date(), resolvedBy: person.name } : { resolvedAt: null, resolvedBy: null },
    });
    await enter(tx, person, row, resolved ? 'resolveThread' : 'reopenThread', { thread: threadId });
    return success(null);
  });
}

/**
 * Says what became of a value or wording put forward; writing it into the report is the editor's. Accepted, its thread is settled too. `stale`
 * where somebody has settled it before, or there is none.
 */
export async function settleSuggestion(
  person: Person,
  { threadId, accepted }: { readonly threadId: string; readonly accepted: boolean },
): Promise<Result<ThreadRecord, StepTrouble>> {
  return withThread(person, 'settleSuggestion', threadId, async (tx, { row }, thread) => {
    if (thread.suggestionState !== 'open') return failure(outOfDate(row));
    const settled = { resolvedAt: new Date(), resolvedBy: person.name };
    await tx.thread.update({
      where: { id: threadId },
      data: { suggestionState: accepted ? 'accepted' : 'declined', ...(accepted ? settled : {}) },
    });
    await notify(tx, {
      to: [{ userIds: [thread.byId] }],
      kind: accepted ? 'suggestionAccepted' : 'suggestionDeclined',
      reportId: row.id,
      facts: { title: row.title, byName: person.name, text: thread.suggestion ?? '' },
      by: person,
    });
    await enter(tx, person, row, accepted ? 'acceptSuggestion' : 'declineSuggestion', { thread: threadId });
    return success(null);
  });
}

/** Does something with a thread of a report on which the person may do `action`; gives the thread as it then is. */
async function withThread(
  person: Person,
  action: Action,
  threadId: string,
  work: (tx: Prisma.TransactionClient, claimed: Claimed, thread: ThreadRow) => Promise<Result<null, StepTrouble>>,
): Promise<Result<ThreadRecord, StepTrouble>> {
  return transact<ThreadRecord, StepTrouble>(async (tx) => {
    const unknown = failure({ kind: 'refused', refusal: { kind: 'unknown' } } as const);
    const found = isId(threadId) ? await tx.thread.findUnique({ where: { id: threadId } }) : null;
    if (found === null) return unknown;
    const claimed = await claimReport(tx, person, action, { id: found.reportId, seenVersion: null });
    if (!claimed.ok) return claimed;
    // Read again: the report's lock, which every change of its threads holds, was not yet held.
    const load = () => tx.thread.findUniqueOrThrow({ where: { id: threadId }, include: withMessages });
    const done = await work(tx, claimed.value, await load());
    return done.ok ? success(toThread(await load())) : done;
  });
}

function enter(
  tx: Prisma.TransactionClient,
  person: Person,
  { id, unitId, title }: ReportRow,
  action: AuditAction,
  detail: object,
): Promise<void> {
  return record(tx, { actor: person, action, subject: `report/${id}`, unitId, detail: { title, ...detail } });
}

/** The place as the report now has it; null where it does not. */
function placeNow({ template, place }: Opening, report: Report): Place | null {
  const found = findPlace(template, place, report);
  // A paragraph that only resembles the one pointed at is not the one that was meant.
  return found?.kind === 'paragraph' && place.kind === 'paragraph' && found.text !== place.text ? null : found;
}

function underDecision(row: ReportRow): boolean {
  return ['inReview', 'awaitingIssue'].includes(stateOf(row));
}

/** Who has to do with a report as it stands: its drafters, and who is to decide on it. */
function concerned({ row }: Claimed): Recipients[] {
  const { unitId, reviewLevel } = row;
  const drafters: Recipients = { unitId, role: 'drafter' };
  switch (stateOf(row)) {
    case 'inReview':
      return [drafters, { unitId, role: 'reviewer', reviewLevel }];
    case 'awaitingIssue':
      return [drafters, { unitId, role: 'issuer' }];
    default:
      return [drafters];
  }
}

function outOfDate(row: ReportRow): StepTrouble {
  const by = row.changedBy === '' ? null : row.changedBy;
  return { kind: 'stale', version: row.version, state: stateOf(row), by };
}

function toThread({ messages, ...row }: ThreadRow): ThreadRecord {
  return {
    id: row.id,
    place: placeSchema.parse(row.place),
    quoted: row.quoted,
    submissionId: row.submissionId,
    returned: row.returned,
    suggestion: row.suggestion,
    suggestionState: row.suggestionState === null ? null : suggestionStateSchema.parse(row.suggestionState),
    byId: row.byId,
    byName: row.byName,
    at: row.at,
    resolvedAt: row.resolvedAt,
    resolvedBy: row.resolvedBy,
    messages: messages.map(({ id, text, byId, byName, at }) => ({ id, text, byId, byName, at })),
  };
}
