import 'server-only';
import { failure, success, type Result } from '../base/result';
import type { AdministrationTrouble } from '../people/administration-trouble';
import type { AuditAction } from '../workflow/audit-actions';
import type { Person } from '../workflow/roles';
import { administer, claimWholeUser, type UserRow } from './administration';
import { record } from './audit';
import type { Prisma } from './generated/client';

type Changed = Promise<Result<null, AdministrationTrouble>>;

/** Gives an account a new initial password, by its hash; its sessions end and a lock is lifted. Not one's own: that one is changed. */
export async function resetPassword(
  person: Person,
  { id, passwordHash }: { readonly id: string; readonly passwordHash: string },
): Changed {
  return changeAccount(person, id, 'resetPassword', async (tx) => {
    await tx.account.updateMany({
      where: { userId: id, providerId: 'credential' },
      data: { password: passwordHash },
    });
    const data = { mustChangePassword: true, failedSignIns: 0, lockedUntil: null };
    await tx.user.update({ where: { id }, data });
    return { sessions: await endSessions(tx, id) };
  });
}

/** Closes an account: nobody signs in with it, and its sessions end. What it did stays on record. */
export async function disablePerson(person: Person, id: string): Changed {
  return changeAccount(person, id, 'disablePerson', async (tx, { disabledAt }) => {
    if (disabledAt === null) await tx.user.update({ where: { id }, data: { disabledAt: new Date() } });
    return { sessions: await endSessions(tx, id) };
  });
}

/** Opens a closed account again. */
export async function enablePerson(person: Person, id: string): Changed {
  return changeAccount(person, id, 'enablePerson', async (tx) => {
    await tx.user.update({ where: { id }, data: { disabledAt: null, failedSignIns: 0, lockedUntil: null } });
    return {};
  });
}

/** Lifts the lock of an account on which too many wrong passwords were tried. */
export async function unlockPerson(person: Person, id: string): Changed {
  return changeAccount(person, id, 'unlockPerson', async (tx) => {
    await tx.user.update({ where: { id }, data: { failedSignIns: 0, lockedUntil: null } });
    return {};
  });
}

/** Ends every session of an account, wherever it was begun. */
export async function signOutPerson(person: Person, id: string): Changed {
  return changeAccount(person, id, 'signOutEverywhere', async (tx) => ({ sessions: await endSessions(tx, id) }));
}

/** Something done to a whole account by somebody else, and entered in the log with what it came to. */
async function changeAccount(
  person: Person,
  id: string,
  action: AuditAction,
  change: (tx: Prisma.TransactionClient, user: UserRow) => Promise<object>,
): Changed {
  return administer(person, async (tx, actor) => {
    const user = await claimWholeUser(tx, actor, id);
    if (!user.ok) return user;
    if (id === actor.id) return failure({ kind: 'self' });
    const detail = await change(tx, user.value);
    const [first] = user.value.appointments;
    await record(tx, { actor, action, subject: `user/${id}`, unitId: first?.unitId ?? null, detail });
    return success(null);
  });
}

async function endSessions(tx: Prisma.TransactionClient, userId: string): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId } });
  return count;
}
