import 'server-only';
import { mostTries } from '../workflow/signing-in';
import type { Person } from '../workflow/roles';
import { record } from './audit';
import { database } from './connection';
import type { AccountOfSession } from './signed-in';
import { loadAccount } from './signed-in';

/** Where a try came from, as the log keeps it. */
export interface Origin {
  readonly address: string;
}

/** Enters a sign-in in the log and forgets the tries before it; sessions that have ended are cleared away. Null where the account is gone. */
export async function finishSignIn(userId: string, { address }: Origin, now: Date): Promise<AccountOfSession | null> {
  const account = await loadAccount(userId);
  if (account === null) return null;
  await database().$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { expiresAt: { lt: now } } });
    await tx.user.update({
      where: { id: userId },
      data: { failedSignIns: 0, lockedUntil: null, lastSignInAt: now },
    });
    await record(tx, {
      actor: account.person,
      action: 'signIn',
      subject: `user/${userId}`,
      unitId: null,
      detail: { address },
    });
  });
  return account;
}

/**
 * Enters a failed sign-in in the log, and the lock that follows from it. Of a name that does not exist the log keeps nothing: what was typed
 * there may be a password.
 */
export async function recordFailure(userId: string | null, left: number, { address }: Origin): Promise<void> {
  const subject = userId === null ? 'user/unknown' : `user/${userId}`;
  const entry = { actor: null, actorName: '', subject, unitId: null } as const;
  await database().$transaction(async (tx) => {
    await record(tx, { ...entry, action: 'signInFailed', detail: { address, left } });
    if (left === 0) await record(tx, { ...entry, action: 'lockOut', detail: { address, tries: mostTries } });
  });
}

/** Ends one session of a person, by their own wish. */
export async function signOutSession(person: Person, sessionId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { id: sessionId, userId: person.id } });
    await record(tx, { actor: person, action: 'signOut', subject: `user/${person.id}`, unitId: null, detail: {} });
  });
}

/** Ends every session of a person, by their own wish. */
export async function signOutEverywhere(person: Person): Promise<void> {
  await database().$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: person.id } });
    await record(tx, {
      actor: person,
      action: 'signOutEverywhere',
      subject: `user/${person.id}`,
      unitId: null,
      detail: { sessions: count },
    });
  });
}

/** The hash of a person's password; null where the account has none. */
export async function loadPasswordHash(userId: string): Promise<string | null> {
  const account = await database().account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  });
  return account?.password ?? null;
}

/** Sets the password that a person chose, and ends every session begun with the old one. */
export async function storeOwnPassword(person: Person, hash: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.account.updateMany({ where: { userId: person.id, providerId: 'credential' }, data: { password: hash } });
    await tx.user.update({
      where: { id: person.id },
      data: { mustChangePassword: false, failedSignIns: 0, lockedUntil: null },
    });
    await tx.session.deleteMany({ where: { userId: person.id } });
    await record(tx, {
      actor: person,
      action: 'changePassword',
      subject: `user/${person.id}`,
      unitId: null,
      detail: {},
    });
  });
}
