import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { endSession, loadAccount, prolongSession } from '../store/signed-in';
import type { Person } from '../workflow/roles';
import { accounts } from './accounts';
import { idleMinutes, longestHours } from './session-times';

/** Who has signed in, by the session that a request carries. */
export interface SignedIn {
  readonly person: Person;
  readonly sessionId: string;
  /** Set by whoever made the account or reset its password: nothing else is open until it is done. */
  readonly mustChangePassword: boolean;
}

/** Milliseconds: use of a session is written down no more often. */
const notedEvery = 60_000;

/** Of the request that a page or an action answers; asked once a request. Null where nobody has signed in. */
export const currentPerson = cache(async (): Promise<SignedIn | null> => signedInBy(await headers()));

/**
 * Whose session the headers carry, which counts as use of it; null where they carry none, it has ended, or the account is disabled.
 * Throws where the database does not answer.
 */
export async function signedInBy(headers: Headers): Promise<SignedIn | null> {
  if (!headers.has('cookie')) return null;
  const found = await accounts().api.getSession({ headers, query: { disableRefresh: true } });
  if (found === null) return null;
  const { id, userId, createdAt, updatedAt } = found.session;
  const now = new Date();
  const last = createdAt.getTime() + longestHours * 3_600_000;
  const account = now.getTime() < last ? await loadAccount(userId) : null;
  if (account === null) {
    await endSession(id);
    return null;
  }
  if (now.getTime() - updatedAt.getTime() > notedEvery)
    await prolongSession(id, new Date(Math.min(now.getTime() + idleMinutes * 60_000, last)), now);
  return { ...account, sessionId: id };
}
