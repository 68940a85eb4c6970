import 'server-only';
import { z } from 'zod';
import { failure, success, type Result } from '../base/result';
import type { AdministrationTrouble } from '../people/administration-trouble';
import { may } from '../workflow/may';
import type { Action } from '../workflow/permissions';
import { roles, type Appointment, type Person } from '../workflow/roles';
import type { Prisma } from './generated/client';
import { isId, lineageOf, subjectOfUnit, unitsWhere } from './subject';
import { transact } from './transaction';

type Transaction = Prisma.TransactionClient;
export type UnitRow = Prisma.UnitGetPayload<object>;

const unknown = { kind: 'refused', refusal: { kind: 'unknown' } } as const;
const roleSchema = z.enum(roles);

/**
 * Changes units or accounts in one transaction, one change after the other: of two administrators who dismiss each other one is first. What
 * the person may do is read anew, not taken from the session's begin.
 */
export async function administer<Value>(
  { id }: Person,
  work: (tx: Transaction, actor: Person) => Promise<Result<Value, AdministrationTrouble>>,
): Promise<Result<Value, AdministrationTrouble>> {
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('administration'))`;
    const row = isId(id) ? await tx.user.findFirst({ where: { id, disabledAt: null }, include: withPosts }) : null;
    return row === null ? failure(unknown) : work(tx, { ...row, appointments: row.appointments.map(toAppointment) });
  });
}

/** The unit where the actor may do `action`; for who may not know of it, it does not exist. */
export async function claimUnit(
  tx: Transaction,
  actor: Person,
  action: Action,
  id: string,
): Promise<Result<UnitRow, AdministrationTrouble>> {
  const row = isId(id) ? await tx.unit.findUnique({ where: { id } }) : null;
  if (row === null) return failure(unknown);
  const answer = may(action, actor, subjectOfUnit(row, await lineageOf(tx, id)));
  return answer.ok ? success(row) : failure({ kind: 'refused', refusal: answer.error });
}

/** How far somebody's administration of accounts goes. */
export interface Domain {
  readonly unitIds: ReadonlySet<string>;
  /** Whether it begins at the top of the tree: then auditors, who read everything, are theirs to appoint. */
  readonly whole: boolean;
}

/** The units whose accounts the actor administers. */
export async function domainOf(tx: Transaction, actor: Person): Promise<Domain> {
  const units = await unitsWhere(tx, 'manageAccounts', actor);
  return { unitIds: new Set(units.map(({ id }) => id)), whole: units.some(({ parentId }) => parentId === null) };
}

export const withPosts = {
  appointments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.UserInclude;

export type UserRow = Prisma.UserGetPayload<{ include: typeof withPosts }>;

/** What a row of the table says somebody is; throws where a program other than this one wrote it. */
export function toAppointment({ unitId, role, reviewLevel, duty }: UserRow['appointments'][number]): Appointment {
  return { unitId, role: roleSchema.parse(role), reviewLevel, duty };
}

/**
 * Whether all of the account is to be administered from there: who is something elsewhere too, or reads everything, would otherwise be in the
 * hands of whoever administers the least of it.
 */
export function governs({ unitIds, whole }: Domain, { appointments }: UserRow): boolean {
  return appointments.every(({ unitId, role }) => unitIds.has(unitId) && (whole || role !== 'auditor'));
}

/** The account, where it is something in the actor's units; for everybody else it does not exist. */
export async function claimUser(
  tx: Transaction,
  actor: Person,
  where: { readonly id: string } | { readonly username: string },
): Promise<Result<{ readonly user: UserRow; readonly domain: Domain }, AdministrationTrouble>> {
  const domain = await domainOf(tx, actor);
  if (domain.unitIds.size === 0 || ('id' in where && !isId(where.id))) return failure(unknown);
  const user = await tx.user.findUnique({ where, include: withPosts });
  const known = user?.appointments.some(({ unitId }) => domain.unitIds.has(unitId)) === true;
  return user !== null && known ? success({ user, domain }) : failure(unknown);
}

/** As `claimUser`, where all of the account is the actor's to administer. */
export async function claimWholeUser(
  tx: Transaction,
  actor: Person,
  id: string,
): Promise<Result<UserRow, AdministrationTrouble>> {
  const claimed = await claimUser(tx, actor, { id });
  if (!claimed.ok) return claimed;
  const { user, domain } = claimed.value;
  return governs(domain, user) ? success(user) : failure({ kind: 'elsewhere' });
}
