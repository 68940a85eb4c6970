import 'server-only';
import { failure, success, type Result } from '../base/result';
import type { AdministrationTrouble } from '../people/administration-trouble';
import type { Posted } from '../people/lack';
import { samePost, type AccountState, type PersonRecord, type Post } from '../people/person-record';
import type { Person } from '../workflow/roles';
import {
  administer,
  claimUnit,
  claimUser,
  domainOf,
  governs,
  toAppointment,
  withPosts,
  type Domain,
  type UnitRow,
  type UserRow,
} from './administration';
import { record } from './audit';
import { database } from './connection';
import type { Prisma } from './generated/client';
import { insertPeople } from './insert-people';

type Transaction = Prisma.TransactionClient;
type Changed<Value> = Promise<Result<Value, AdministrationTrouble>>;

/** The accounts that are something in the units that the person administers, or in one of them; in the order they were made. */
export async function listPeople(person: Person, unitId?: string): Promise<PersonRecord[]> {
  const domain = await domainOf(database(), person);
  const units = [...domain.unitIds].filter((id) => unitId === undefined || id === unitId);
  const users = await database().user.findMany({
    where: { appointments: { some: { unitId: { in: units } } } },
    include: withPosts,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const now = new Date();
  return users.map((user) => toRecord(user, domain, now));
}

/** Who is something in the units that the person administers, but for disabled accounts. */
export async function listPosted(person: Person): Promise<Posted[]> {
  const { unitIds } = await domainOf(database(), person);
  const rows = await database().appointment.findMany({
    where: { unitId: { in: [...unitIds] }, user: { disabledAt: null } },
    include: { user: { select: { name: true } } },
  });
  return rows.map((row) => ({ ...toAppointment(row), userId: row.userId, name: row.user.name }));
}

function toRecord(user: UserRow, domain: Domain, now: Date): PersonRecord {
  const { id, username, name, lastSignInAt, lockedUntil } = user;
  return {
    id,
    username,
    name,
    appointments: user.appointments.map(toAppointment).filter(({ unitId }) => domain.unitIds.has(unitId)),
    governed: governs(domain, user),
    state: stateOf(user, now),
    lockedUntil: lockedUntil !== null && lockedUntil > now ? lockedUntil : null,
    lastSignInAt,
  };
}

function stateOf({ disabledAt, lockedUntil, mustChangePassword }: UserRow, now: Date): AccountState {
  if (disabledAt !== null) return 'disabled';
  if (lockedUntil !== null && lockedUntil > now) return 'locked';
  return mustChangePassword ? 'initial' : 'normal';
}

/** Makes an account in a unit. `username` as `readUsername` gives it, `passwordHash` of the initial password. */
export async function createPerson(
  person: Person,
  account: {
    readonly unitId: string;
    readonly username: string;
    readonly name: string;
    readonly posts: readonly Post[];
    readonly passwordHash: string;
  },
): Changed<{ readonly id: string }> {
  const { unitId, username, name, posts, passwordHash } = account;
  return administer(person, async (tx, actor) => {
    const unit = await claimUnit(tx, actor, 'manageAccounts', unitId);
    if (!unit.ok) return unit;
    const trouble = postTrouble(unit.value, await domainOf(tx, actor), [], posts);
    if (trouble !== null) return failure(trouble);
    if (posts.length === 0) return failure({ kind: 'noPost' });
    if ((await tx.user.findUnique({ where: { username } })) !== null) return failure({ kind: 'usernameTaken' });
    const placed = posts.map((post) => ({ ...post, unitId }));
    const id = (await insertPeople(tx, [{ username, name, passwordHash, posts: placed }])).get(username);
    if (id === undefined) throw new Error(`The account ${username} was not made`);
    const detail = { username, name, posts };
    await record(tx, { actor, action: 'createPerson', subject: `user/${id}`, unitId, detail });
    return success({ id });
  });
}

/** Changes the name of an account, and what it is in one unit to exactly `posts`. */
export async function changePerson(
  person: Person,
  change: { readonly id: string; readonly unitId: string; readonly name: string; readonly posts: readonly Post[] },
): Changed<null> {
  const { id, unitId, name, posts } = change;
  return administer(person, async (tx, actor) => {
    const unit = await claimUnit(tx, actor, 'manageAccounts', unitId);
    if (!unit.ok) return unit;
    const claimed = await claimUser(tx, actor, { id });
    if (!claimed.ok) return claimed;
    const { user, domain } = claimed.value;
    if (name !== user.name) {
      if (!governs(domain, user)) return failure({ kind: 'elsewhere' });
      await tx.user.update({ where: { id }, data: { name } });
      const detail = { name: { before: user.name, after: name } };
      await record(tx, { actor, action: 'changePerson', subject: `user/${id}`, unitId, detail });
    }
    return setPosts(tx, { actor, unit: unit.value, user, domain, posts });
  });
}

/** Appoints somebody who is something in the person's units already to a further one. */
export async function appoint(
  person: Person,
  { username, unitId, posts }: { readonly username: string; readonly unitId: string; readonly posts: readonly Post[] },
): Changed<null> {
  return administer(person, async (tx, actor) => {
    const unit = await claimUnit(tx, actor, 'manageAccounts', unitId);
    if (!unit.ok) return unit;
    const claimed = await claimUser(tx, actor, { username });
    if (!claimed.ok) return claimed;
    if (posts.length === 0) return failure({ kind: 'noPost' });
    const { user, domain } = claimed.value;
    const held = postsIn(user, unitId).filter((post) => !posts.some((each) => samePost(each, post)));
    return setPosts(tx, { actor, unit: unit.value, user, domain, posts: [...held, ...posts] });
  });
}

interface PostChange {
  readonly actor: Person;
  readonly unit: UnitRow;
  readonly user: UserRow;
  readonly domain: Domain;
  readonly posts: readonly Post[];
}

/** Makes what somebody is in a unit what it should be, and says in the log what that adds and ends. */
async function setPosts(tx: Transaction, { actor, unit, user, domain, posts }: PostChange): Changed<null> {
  const held = postsIn(user, unit.id);
  const trouble = postTrouble(unit, domain, held, posts);
  if (trouble !== null) return failure(trouble);
  const begun = posts.filter((post) => !held.some((each) => samePost(each, post) && each.duty === post.duty));
  const ended = held.filter((post) => !posts.some((each) => samePost(each, post)));
  if (user.appointments.length === ended.length && begun.length === 0) return failure({ kind: 'noPost' });
  if (user.id === actor.id && ended.some(({ role }) => role === 'administrator')) return failure({ kind: 'self' });
  const key = { userId: user.id, unitId: unit.id };
  for (const { role, reviewLevel } of ended) await tx.appointment.deleteMany({ where: { ...key, role, reviewLevel } });
  for (const { role, reviewLevel, duty } of begun) {
    const where = { userId_unitId_role_reviewLevel: { ...key, role, reviewLevel } };
    await tx.appointment.upsert({ where, create: { ...key, role, reviewLevel, duty }, update: { duty } });
  }
  const entry = { actor, subject: `user/${user.id}`, unitId: unit.id };
  if (begun.length > 0) await record(tx, { ...entry, action: 'appoint', detail: { posts: begun } });
  if (ended.length > 0) await record(tx, { ...entry, action: 'dismiss', detail: { posts: ended } });
  return success(null);
}

function postsIn({ appointments }: UserRow, unitId: string): Post[] {
  return appointments
    .map(toAppointment)
    .filter((each) => each.unitId === unitId)
    .map(({ role, reviewLevel, duty }) => ({ role, reviewLevel, duty }));
}

/** Why the posts may not be given; what was held before may be kept, also at a level that the unit has no more. */
function postTrouble(
  { reviewLevels, abolishedOn }: UnitRow,
  { whole }: Domain,
  held: readonly Post[],
  posts: readonly Post[],
): AdministrationTrouble | null {
  const added = posts.filter((post) => !held.some((each) => samePost(each, post)));
  const ended = held.filter((post) => !posts.some((each) => samePost(each, post)));
  if (added.length > 0 && abolishedOn !== null) return { kind: 'abolished' };
  if ([...added, ...ended].some(({ role }) => role === 'auditor') && !whole) return { kind: 'auditor' };
  const misplaced = added.some(({ role, reviewLevel }) =>
    role === 'reviewer' ? reviewLevel < 1 || reviewLevel > reviewLevels : reviewLevel !== 0,
  );
  return misplaced ? { kind: 'reviewLevel', levels: reviewLevels } : null;
}
