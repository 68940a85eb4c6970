import 'server-only';
import { z } from 'zod';
import { noticeFactsSchema, noticeKinds, type Notice, type NoticeFacts, type NoticeKind } from '../workflow/notice';
import type { Person, Role } from '../workflow/roles';
import { database } from './connection';
import type { Notice as NoticeRow, Prisma } from './generated/client';
import { isId } from './subject';

/** As many notices as one answer holds. */
export const noticesAPage = 50;

const kindSchema = z.enum(noticeKinds);

/** Who is told: people by id, or everybody who holds a role in a unit, of a reviewer at one level. */
export type Recipients =
  | { readonly userIds: readonly string[] }
  | { readonly unitId: string; readonly role: Role; readonly reviewLevel?: number };

/** Something people should know of. */
export interface Message {
  readonly to: readonly Recipients[];
  readonly kind: NoticeKind;
  readonly reportId: string | null;
  readonly facts: Omit<NoticeFacts, 'text'> & { readonly text?: string };
  /** Who did it, and needs not be told; null for the program itself. */
  readonly by: Person | null;
}

/**
 * Tells people of something, once each, as part of the transaction that does it; who is disabled is not told, nor who did it, nor of a report
 * who took part in it once and is nothing in its unit any more.
 */
export async function notify(tx: Prisma.TransactionClient, message: Message): Promise<void> {
  const { to, kind, reportId, facts, by } = message;
  const named = to.flatMap((each) => ('userIds' in each ? each.userIds : []));
  const posts = to.flatMap((each) => ('userIds' in each ? [] : [each]));
  const report =
    reportId === null ? null : await tx.report.findUniqueOrThrow({ where: { id: reportId }, select: { unitId: true } });
  const people = await tx.user.findMany({
    where: {
      disabledAt: null,
      ...(by === null ? {} : { NOT: { id: by.id } }),
      OR: [
        {
          id: { in: [...named] },
          ...(report === null ? {} : { appointments: { some: { unitId: report.unitId } } }),
        },
        ...posts.map(({ unitId, role, reviewLevel }) => ({
          appointments: { some: { unitId, role, ...(reviewLevel === undefined ? {} : { reviewLevel }) } },
        })),
      ],
    },
    select: { id: true },
  });
  await tx.notice.createMany({
    data: people.map(({ id }) => ({ userId: id, reportId, kind, facts: { text: '', ...facts } })),
  });
}

/** What the person was told, the latest first, `noticesAPage` at most, from the `page`th page on, counted from 1. */
export async function listNotices(
  person: Person,
  page = 1,
): Promise<{ readonly notices: readonly Notice[]; readonly total: number }> {
  const where = { userId: person.id };
  const [rows, total] = await Promise.all([
    database().notice.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * noticesAPage,
      take: noticesAPage,
    }),
    database().notice.count({ where }),
  ]);
  return { notices: rows.map(toNotice), total };
}

/** How many notices the person has not read. */
export async function countUnread(person: Person): Promise<number> {
  return database().notice.count({ where: { userId: person.id, readAt: null } });
}

/** Marks notices as read, all of the person's or those named; another person's stay as they are. */
export async function markNoticesRead(person: Person, ids: readonly string[] | 'all'): Promise<void> {
  await database().notice.updateMany({
    where: { userId: person.id, readAt: null, ...(ids === 'all' ? {} : { id: { in: ids.filter(isId) } }) },
    data: { readAt: new Date() },
  });
}

function toNotice({ id, kind, reportId, facts, at, readAt }: NoticeRow): Notice {
  return { id, kind: kindSchema.parse(kind), reportId, facts: noticeFactsSchema.parse(facts), at, readAt };
}
