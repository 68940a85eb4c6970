import type { Post } from '../person-record';
import type { Unit } from '../unit';
import type { ListError } from './list-error';
import { listColumns } from './list-words';
import type { List } from './read-list';
import { resolveUnits, type PlannedUnit, type UnitOfRow } from './resolve-units';
import type { UnitKey } from './unit-names';

/** An account that a list would make; each post in a unit that is there, by its id, or that the list makes, by its key. */
export interface PlannedAccount {
  readonly username: string;
  readonly name: string;
  readonly posts: readonly (Post & { readonly unit: UnitKey })[];
}

/** What a list comes to: all of it or, where there are errors, nothing. Units stand before those below them. */
export interface ListPlan {
  readonly units: readonly PlannedUnit[];
  readonly accounts: readonly PlannedAccount[];
  /** By row, then in the order of the columns. */
  readonly errors: readonly ListError[];
  /** The unit of each row, by its number. */
  readonly unitOfRow: ReadonlyMap<number, UnitOfRow>;
}

/** What a list meets. */
export interface ListContext {
  /** The units that its reader administers. */
  readonly units: readonly Unit[];
  /** Which of the list's user names are taken. */
  readonly taken: ReadonlySet<string>;
  /** Whether its reader may appoint auditors. */
  readonly auditors: boolean;
}

/** Holds the entries of a list against each other and against what there is; what could not be read of it is among the errors. */
export function planList(list: Pick<List, 'entries' | 'errors'>, { units, taken, auditors }: ListContext): ListPlan {
  const errors = [...list.errors];
  const { ofRow, planned } = resolveUnits(units, list.entries, errors);
  const accounts = new Map<string, { row: number; name: string | null; posts: Map<string, PlannedPost> }>();
  for (const { row, account, ...entry } of list.entries) {
    const unit = ofRow.get(row);
    if (account === null || account.username === null) continue;
    const { username, name, roles, duty } = account;
    const first = accounts.get(username);
    if (first === undefined && taken.has(username)) {
      errors.push({ row, column: 'username', trouble: { kind: 'usernameTaken' } });
    }
    const person = first ?? { row, name, posts: new Map<string, PlannedPost>() };
    accounts.set(username, person);
    person.name ??= name;
    if (name !== null && person.name !== name) {
      errors.push({ row, column: 'name', trouble: { kind: 'differs', row: person.row } });
    }
    if (unit === undefined || roles === null) continue;
    if (unit.abolished) {
      errors.push({ row, column: 'unit', trouble: { kind: 'abolished', name: entry.unit } });
      continue;
    }
    if (!roles.includes('reviewer') && account.reviewLevel !== null) {
      errors.push({ row, column: 'reviewLevel', trouble: { kind: 'notReviewer' } });
    }
    for (const role of roles) {
      if (role === 'auditor' && !auditors) errors.push({ row, column: 'role', trouble: { kind: 'auditor' } });
      const reviewLevel = role === 'reviewer' ? levelOf(account.reviewLevel, unit.reviewLevels, row, errors) : 0;
      if (reviewLevel === null) continue;
      const post = { unit: unit.key, role, reviewLevel, duty, row };
      const key = `${unit.key} ${role} ${reviewLevel}`;
      const before = person.posts.get(key);
      if (before === undefined) person.posts.set(key, post);
      else errors.push({ row, column: 'role', trouble: { kind: 'repeated', row: before.row } });
    }
  }
  for (const { row, name } of accounts.values()) {
    const said = errors.some((error) => error.row === row && error.column === 'name');
    if (name === null && !said) errors.push({ row, column: 'name', trouble: { kind: 'blank' } });
  }
  return {
    units: planned,
    accounts: [...accounts].map(([username, { name, posts }]) => ({
      username,
      name: name ?? '',
      posts: [...posts.values()].map(({ unit, role, reviewLevel, duty }) => ({ unit, role, reviewLevel, duty })),
    })),
    errors: errors.sort((one, other) => one.row - other.row || orderOf(one) - orderOf(other)),
    unitOfRow: ofRow,
  };
}

function orderOf({ column }: ListError): number {
  return listColumns.indexOf(column);
}

interface PlannedPost extends Post {
  readonly unit: UnitKey;
  readonly row: number;
}

/** The level of a reviewer; in a unit of one level it need not be said. */
function levelOf(said: number | null, levels: number, row: number, errors: ListError[]): number | null {
  if (said !== null && said <= levels) return said;
  if (said === null && levels === 1) return 1;
  const kind = said === null ? 'levelBlank' : 'levelTooHigh';
  const unreadable = errors.some((error) => error.row === row && error.column === 'reviewLevel');
  if (!unreadable) errors.push({ row, column: 'reviewLevel', trouble: { kind, levels } });
  return null;
}
