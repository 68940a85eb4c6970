import 'server-only';
import type { NoticeFacts, NoticeKind } from '../workflow/notice';
import type { Person, Role } from '../workflow/roles';
import type { Prisma } from './generated/client';

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

/** Tells people of something, once each, as part of the transaction that does it; who is disabled is not told, nor who did it. */
export async function notify(tx: Prisma.TransactionClient, message: Message): Promise<void> {
  const { to, kind, reportId, facts, by } = message;
  const named = to.flatMap((each) => ('userIds' in each ? each.userIds : []));
  const posts = to.flatMap((each) => ('userIds' in each ? [] : [each]));
  const people = await tx.user.findMany({
    where: {
      disabledAt: null,
      ...(by === null ? {} : { NOT: { id: by.id } }),
      OR: [
        { id: { in: [...named] } },
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
