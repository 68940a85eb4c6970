import 'server-only';
import { z } from 'zod';
import { roles, type Appointment, type Person } from '../workflow/roles';
import { database } from './connection';
import { outageOf, type Outage } from './outage';

/** An account as whoever holds a session of it needs it. */
export interface AccountOfSession {
  readonly person: Person;
  readonly mustChangePassword: boolean;
}

const roleSchema = z.enum(roles);

/** The account of that id with its appointments; null where there is none, or it is disabled. */
export async function loadAccount(userId: string): Promise<AccountOfSession | null> {
  const user = await database().user.findFirst({
    where: { id: userId, disabledAt: null },
    include: { appointments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  });
  if (user === null) return null;
  const appointments = user.appointments.map(({ unitId, role, reviewLevel, duty }): Appointment => ({
    unitId,
    role: roleSchema.parse(role),
    reviewLevel,
    duty,
  }));
  return {
    person: { id: user.id, name: user.name, username: user.username, appointments },
    mustChangePassword: user.mustChangePassword,
  };
}

/** Counts a request at `now` as use of its session: it lasts until `expiresAt`. One that has ended stays so. */
export async function prolongSession(id: string, expiresAt: Date, now: Date): Promise<void> {
  await database().session.updateMany({ where: { id }, data: { expiresAt, updatedAt: now } });
}

/** Ends one session. One that has ended stays so. */
export async function endSession(id: string): Promise<void> {
  await database().session.deleteMany({ where: { id } });
}

/** Whether there is any account; while there is none, the server waits to be set up. */
export async function hasAccounts(): Promise<boolean> {
  return (await database().user.findFirst({ select: { id: true } })) !== null;
}

/** Why the database does not answer, or null where it does. */
export async function currentOutage(): Promise<Outage | null> {
  try {
    // Of a raw query Prisma tells less of why it failed.
    await database().user.findFirst({ select: { id: true } });
    return null;
  } catch (error) {
    const outage = outageOf(error);
    if (outage === null) throw error;
    return outage;
  }
}

/** Whose system it is, for whoever is about to sign in: the first unit above which there is none. */
export async function rootUnitName(): Promise<string | null> {
  const root = await database().unit.findFirst({
    where: { parentId: null, abolishedOn: null },
    orderBy: { createdAt: 'asc' },
    select: { name: true },
  });
  return root?.name ?? null;
}
