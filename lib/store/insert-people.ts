import 'server-only';
import type { Post } from '../people/person-record';
import type { Prisma } from './generated/client';

/** An account to be made. */
export interface NewAccount {
  readonly username: string;
  readonly name: string;
  /** As `hashPassword` of lib/auth gives it. */
  readonly passwordHash: string;
  readonly posts: readonly (Post & { readonly unitId: string })[];
}

/** Accounts that one statement makes: it has room for so many values only. */
const atOnce = 500;

/** Makes accounts, whose passwords are to be changed at the first sign-in; gives their ids by user name. Names have to be free. */
export async function insertPeople(
  tx: Prisma.TransactionClient,
  accounts: readonly NewAccount[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (let start = 0; start < accounts.length; start += atOnce) {
    const made = await insertSome(tx, accounts.slice(start, start + atOnce));
    for (const [username, id] of made) ids.set(username, id);
  }
  return ids;
}

async function insertSome(
  tx: Prisma.TransactionClient,
  accounts: readonly NewAccount[],
): Promise<ReadonlyMap<string, string>> {
  const users = await tx.user.createManyAndReturn({
    // The address is a placeholder that the library asks for: nothing is ever sent.
    data: accounts.map(({ username, name }) => ({ username, name, email: `${username}@localhost` })),
    select: { id: true, username: true },
  });
  const ids = new Map(users.map(({ id, username }) => [username, id]));
  const made = accounts.flatMap((account) => {
    const userId = ids.get(account.username);
    return userId === undefined ? [] : [{ ...account, userId }];
  });
  await tx.account.createMany({
    data: made.map(({ userId, passwordHash }) => ({
      userId,
      accountId: userId,
      providerId: 'credential',
      password: passwordHash,
    })),
  });
  await tx.appointment.createMany({
    data: made.flatMap(({ userId, posts }) =>
      posts.map(({ unitId, role, reviewLevel, duty }) => ({ userId, unitId, role, reviewLevel, duty })),
    ),
  });
  return ids;
}
