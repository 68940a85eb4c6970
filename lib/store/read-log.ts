import 'server-only';
import type { Result } from '../base/result';
import { ChainCheck, type AuditEvent, type LogBreak, type LogSeal } from '../workflow/audit-event';
import type { LogEntry, LogFilter } from '../workflow/log-entry';
import { may, type Subject } from '../workflow/may';
import type { Person } from '../workflow/roles';
import { record } from './audit';
import { database } from './connection';
import type { AuditEvent as Row, Prisma } from './generated/client';
import { isId } from './subject';

/** As many entries as one page of the log shows. */
export const eventsAPage = 50;

/** As many entries as are read at once where all of them are. */
const eventsAtOnce = 1000;

/** The log is of no unit: only a role that reaches everywhere opens it. */
const everywhere: Subject = {
  lineage: [],
  abolished: false,
  relaxed: false,
  state: 'draft',
  reviewLevel: 0,
  everIssued: false,
  authors: [],
  deciders: [],
};

/** Whether the person may read the log. */
export function mayReadLog(person: Person): boolean {
  return may('readLog', person, everywhere).ok;
}

/** The entries that the filter leaves, the latest first, and how many there are on all pages; null for who may not read the log. */
export async function listEvents(
  person: Person,
  filter: LogFilter,
  page = 1,
): Promise<{ readonly entries: readonly LogEntry[]; readonly total: number } | null> {
  if (!mayReadLog(person)) return null;
  const where = conditionsOf(filter);
  const [rows, total] = await Promise.all([
    database().auditEvent.findMany({
      where,
      orderBy: { sequence: 'desc' },
      skip: (page - 1) * eventsAPage,
      take: eventsAPage,
    }),
    database().auditEvent.count({ where }),
  ]);
  return { entries: await named(rows), total };
}

/**
 * Goes through the whole log: how many entries and the last hash, or the first thing that is wrong with it. Where `expected` is given, that hash,
 * noted down outside before, has to be found. Null for who may not read the log.
 */
export async function verifyLog(
  person: Person,
  expected: string | null = null,
): Promise<Result<LogSeal, LogBreak> | null> {
  if (!mayReadLog(person)) return null;
  const chain = new ChainCheck(expected);
  for await (const event of eventsOf({})) if (!chain.take(event)) break;
  return chain.verdict();
}

/**
 * The entries that the filter leaves, from the first on, for a file; that they were taken out is entered in the log before. Null for who may not
 * read the log.
 */
export async function exportEvents(
  person: Person,
  filter: LogFilter,
  format: string,
): Promise<AsyncIterable<AuditEvent> | null> {
  if (!mayReadLog(person)) return null;
  await database().$transaction((tx) =>
    record(tx, { actor: person, action: 'exportLog', subject: 'log', unitId: null, detail: { format, ...filter } }),
  );
  return eventsOf(conditionsOf(filter));
}

async function* eventsOf(where: Prisma.AuditEventWhereInput): AsyncGenerator<AuditEvent> {
  // Not from 0 on: an entry that was smuggled in before the first has a number below.
  for (let last: bigint | null = null; ;) {
    const rows: Row[] = await database().auditEvent.findMany({
      where: last === null ? where : { AND: [where, { sequence: { gt: last } }] },
      orderBy: { sequence: 'asc' },
      take: eventsAtOnce,
    });
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < eventsAtOnce) return;
    last = end.sequence;
  }
}

function conditionsOf({ actorName, unitId, action, subject, from, until }: LogFilter): Prisma.AuditEventWhereInput {
  return {
    ...(actorName === undefined ? {} : { actorName: { contains: literally(actorName) } }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(action === undefined ? {} : { action }),
    ...(subject === undefined ? {} : { subject }),
    at: { ...(from === undefined ? {} : { gte: from }), ...(until === undefined ? {} : { lt: until }) },
  };
}

/** Prisma leaves it to us that a `%` in a text that is looked for is no wildcard. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The entries with what their units and subjects are called. */
async function named(rows: readonly Row[]): Promise<LogEntry[]> {
  const idsOf = (kind: string) =>
    rows.flatMap(({ subject }) => {
      const [of, id = ''] = subject.split('/');
      return of === kind && isId(id) ? [id] : [];
    });
  const unitIds = [...idsOf('unit'), ...rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))];
  const [reports, units, users] = await Promise.all([
    database().report.findMany({ where: { id: { in: idsOf('report') } }, select: { id: true, title: true } }),
    database().unit.findMany({ where: { id: { in: unitIds } }, select: { id: true, name: true } }),
    database().user.findMany({ where: { id: { in: idsOf('user') } }, select: { id: true, name: true } }),
  ]);
  const names = new Map<string, string>([
    ...reports.map(({ id, title }) => [`report/${id}`, title] as const),
    ...units.map(({ id, name }) => [`unit/${id}`, name] as const),
    ...users.map(({ id, name }) => [`user/${id}`, name] as const),
  ]);
  return rows.map(({ sequence, at, actorName, action, subject, unitId, detail, hash }) => ({
    sequence: sequence.toString(),
    at,
    actorName,
    action,
    subject,
    subjectName: names.get(subject) ?? '',
    unitName: names.get(`unit/${unitId ?? ''}`) ?? '',
    detail,
    hash,
  }));
}
