import 'server-only';
import { failure, success, type Result } from '../base/result';
import type { AdministrationTrouble } from '../people/administration-trouble';
import type { ListError } from '../people/list/list-error';
import { planList, type ListPlan, type PlannedAccount } from '../people/list/plan-list';
import type { List } from '../people/list/read-list';
import type { PlannedUnit } from '../people/list/resolve-units';
import type { UnitKey } from '../people/list/unit-names';
import type { Person } from '../workflow/roles';
import { administer, domainOf } from './administration';
import { record } from './audit';
import type { Prisma } from './generated/client';
import { insertPeople, type NewAccount } from './insert-people';
import { unitsWhere } from './subject';
import { toUnit } from './units';

type Transaction = Prisma.TransactionClient;

/** Why nothing of a list was made: among it that the list has errors as things stand now. */
export type ListRefusal = AdministrationTrouble | { readonly kind: 'list'; readonly errors: readonly ListError[] };

/** How many units and accounts a list made. */
export interface Imported {
  readonly units: number;
  readonly accounts: number;
}

/** Accounts that one entry of the log tells of. */
const perEntry = 100;

/** What a list would come to as things stand now; makes nothing. */
export async function previewImport(person: Person, list: List): Promise<Result<ListPlan, AdministrationTrouble>> {
  return administer(person, (tx, actor) => planNow(tx, actor, list));
}

/**
 * Makes the units and accounts of a list: all of them in one transaction, or none where there is an error. `passwordHashes` has the hash of the
 * initial password of every account that `previewImport` named; throws where one is missing.
 */
export async function importPeople(
  person: Person,
  list: List,
  passwordHashes: ReadonlyMap<string, string>,
): Promise<Result<Imported, ListRefusal>> {
  let errors: readonly ListError[] = [];
  const result = await administer<Imported | null>(person, async (tx, actor) => {
    const plan = await planNow(tx, actor, list);
    if (!plan.ok) return plan;
    errors = plan.value.errors;
    if (errors.length > 0) return success(null);
    const { units, accounts } = plan.value;
    const ids = await insertUnits(tx, units);
    const people = await insertPeople(tx, accounts.map(toNewAccount(ids, passwordHashes)));
    await recordImport(tx, actor, { units, accounts, ids, people });
    return success({ units: units.length, accounts: accounts.length });
  });
  if (!result.ok) return result;
  return result.value === null ? failure({ kind: 'list', errors }) : success(result.value);
}

async function planNow(tx: Transaction, actor: Person, list: List): Promise<Result<ListPlan, AdministrationTrouble>> {
  const rows = await unitsWhere(tx, 'manageUnits', actor);
  if (rows.length === 0) return failure({ kind: 'refused', refusal: { kind: 'role', action: 'manageUnits' } });
  const names = list.entries.flatMap(({ account }) => account?.username ?? []);
  const taken = await tx.user.findMany({ where: { username: { in: names } }, select: { username: true } });
  const { whole } = await domainOf(tx, actor);
  const context = {
    units: rows.map(toUnit),
    taken: new Set(taken.map(({ username }) => username)),
    auditors: whole,
  };
  return success(planList(list, context));
}

/** Makes the units, each behind the one above it; gives the id of every key. */
async function insertUnits(tx: Transaction, units: readonly PlannedUnit[]): Promise<ReadonlyMap<UnitKey, string>> {
  const ids = new Map<UnitKey, string>();
  for (const { key, parent, name, kind, level, reviewLevels, relaxed } of units) {
    const parentId = ids.get(parent) ?? parent;
    const { id } = await tx.unit.create({ data: { parentId, name, kind, level, reviewLevels, relaxed } });
    ids.set(key, id);
  }
  return ids;
}

function toNewAccount(
  ids: ReadonlyMap<UnitKey, string>,
  passwordHashes: ReadonlyMap<string, string>,
): (account: PlannedAccount) => NewAccount {
  return ({ username, name, posts }) => {
    const passwordHash = passwordHashes.get(username);
    if (passwordHash === undefined) throw new Error(`The account ${username} has no password`);
    return {
      username,
      name,
      passwordHash,
      posts: posts.map(({ unit, ...post }) => ({ ...post, unitId: ids.get(unit) ?? unit })),
    };
  };
}

interface Made {
  readonly units: readonly PlannedUnit[];
  readonly accounts: readonly PlannedAccount[];
  /** Of the units, by their keys. */
  readonly ids: ReadonlyMap<UnitKey, string>;
  /** Of the accounts, by their names. */
  readonly people: ReadonlyMap<string, string>;
}

/** Tells in the log of everything made, so many at a time. */
async function recordImport(tx: Transaction, actor: Person, { units, accounts, ids, people }: Made): Promise<void> {
  const idOf = (key: UnitKey): string => ids.get(key) ?? key;
  for (const some of portions(units)) {
    const made = some.map(({ key, parent, ...settings }) => ({
      ...settings,
      id: idOf(key),
      parentId: idOf(parent),
    }));
    const unitId = made[0]?.parentId ?? null;
    await record(tx, { actor, action: 'importUnits', subject: `unit/${unitId}`, unitId, detail: { units: made } });
  }
  for (const some of portions(accounts)) {
    const made = some.map(({ username, name, posts }) => ({
      id: people.get(username),
      username,
      name,
      posts: posts.map(({ unit, ...post }) => ({ ...post, unitId: idOf(unit) })),
    }));
    const unitId = made[0]?.posts[0]?.unitId ?? null;
    await record(tx, { actor, action: 'importPeople', subject: `unit/${unitId}`, unitId, detail: { people: made } });
  }
}

function portions<Each>(all: readonly Each[]): Each[][] {
  const count = Math.ceil(all.length / perEntry);
  return Array.from({ length: count }, (_, index) => all.slice(index * perEntry, (index + 1) * perEntry));
}
