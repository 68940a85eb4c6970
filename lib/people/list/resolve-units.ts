import { guessAgencyKind } from '../../report/agency-kind';
import type { Unit, UnitSettings } from '../unit';
import type { CellTrouble, ListError } from './list-error';
import type { ListColumn } from './list-words';
import type { ListEntry } from './read-list';
import { UnitNames, type UnitKey } from './unit-names';

/** A unit that a list would make, below one that is there or that it makes too. */
export interface PlannedUnit extends UnitSettings {
  readonly key: UnitKey;
  readonly parent: UnitKey;
}

/** What a row's unit is, whether it is there or would be made. */
export interface UnitOfRow {
  readonly key: UnitKey;
  readonly isNew: boolean;
  readonly abolished: boolean;
  readonly reviewLevels: number;
}

export interface ResolvedUnits {
  /** By the number of the row; a row whose unit could not be told is missing. */
  readonly ofRow: ReadonlyMap<number, UnitOfRow>;
  /** The units to be made, each behind the one above it. */
  readonly planned: readonly PlannedUnit[];
}

type Refuse = (row: number, column: ListColumn, trouble: CellTrouble) => void;

/** A unit that the list brings, with the rows that speak of it. */
interface Brought {
  readonly key: UnitKey;
  readonly name: string;
  readonly parentText: string;
  /** The row that brings it. */
  readonly row: number;
  readonly entries: ListEntry[];
}

/**
 * Tells the unit of every row. A row that names a unit above brings the unit, unless it is there already; one that names none is of a unit
 * that is there or that another row brings. Troubles are added to `errors`.
 */
export function resolveUnits(
  units: readonly Unit[],
  entries: readonly ListEntry[],
  errors: ListError[],
): ResolvedUnits {
  const refuse: Refuse = (row, column, trouble) => errors.push({ row, column, trouble });
  const names = new UnitNames(units);
  const there = new Map<number, Unit>();
  const brought = new Map<string, Brought>();
  const withoutParent: ListEntry[] = [];
  const unreadable = new Set(errors.flatMap(({ row, column }) => (column === 'parent' ? [row] : [])));

  for (const entry of entries) {
    const { row, unit: name, parent } = entry;
    if (name === '' || unreadable.has(row)) continue;
    if (parent === null) {
      withoutParent.push(entry);
      continue;
    }
    const found = names.findBelow(parent, name);
    const [only] = found;
    if (found.length > 1) refuse(row, 'parent', { kind: 'ambiguous', name: parent, count: found.length });
    else if (only !== undefined) there.set(row, only);
    else bring(brought, names, entry, parent);
  }

  const byKey = new Map([...brought.values()].map((unit) => [unit.key, unit]));
  for (const entry of withoutParent) {
    const found = names.find(entry.unit);
    if (found.kind === 'none') refuse(entry.row, 'parent', { kind: 'noParent' });
    else if (found.kind === 'several') {
      refuse(entry.row, 'unit', { kind: 'ambiguous', name: entry.unit, count: found.count });
    } else if (found.named.unit === null) byKey.get(found.named.key)?.entries.push(entry);
    else there.set(entry.row, found.named.unit);
  }

  const planned = plan([...byKey.values()], names, refuse);
  const ofRow = new Map<number, UnitOfRow>();
  for (const entry of entries) {
    const unit = there.get(entry.row);
    if (unit === undefined) continue;
    compare(entry, unit, refuse);
    const { id: key, abolishedOn, reviewLevels } = unit;
    ofRow.set(entry.row, { key, isNew: false, abolished: abolishedOn !== null, reviewLevels });
  }
  for (const { key, reviewLevels } of planned) {
    for (const { row } of byKey.get(key)?.entries ?? []) {
      ofRow.set(row, { key, isNew: true, abolished: false, reviewLevels });
    }
  }
  return { ofRow, planned };
}

function bring(brought: Map<string, Brought>, names: UnitNames, entry: ListEntry, parentText: string): void {
  const { row, unit: name } = entry;
  const words = `${parentText}\n${name}`;
  const before = brought.get(words);
  if (before !== undefined) {
    before.entries.push(entry);
    return;
  }
  const key = `row ${row}`;
  brought.set(words, { key, name, parentText, row, entries: [entry] });
  names.add(name, key);
}

/** The units to be made, each with the one above it and behind it. */
function plan(brought: readonly Brought[], names: UnitNames, refuse: Refuse): PlannedUnit[] {
  const parents = new Map<UnitKey, UnitKey>();
  const rowOfPlace = new Map<string, number>();
  for (const { key, name, parentText, row } of brought) {
    const found = names.find(parentText);
    if (found.kind === 'none') refuse(row, 'parent', { kind: 'noUnit', name: parentText });
    if (found.kind === 'several') refuse(row, 'parent', { kind: 'ambiguous', name: parentText, count: found.count });
    if (found.kind !== 'one') continue;
    const parent = found.named;
    parents.set(key, parent.key);
    const place = `${parent.key}\n${name}`;
    const before = rowOfPlace.get(place);
    rowOfPlace.set(place, before ?? row);
    if (parent.unit !== null && parent.unit.abolishedOn !== null) {
      refuse(row, 'parent', { kind: 'abolished', name: parentText });
    } else if (before !== undefined) refuse(row, 'parent', { kind: 'differs', row: before });
  }
  const deep = brought.map((unit) => {
    const depth = depthOf(unit.key, parents);
    if (depth === null) refuse(unit.row, 'parent', { kind: 'cycle' });
    return { depth: depth ?? 0, unit: { ...settle(unit, refuse), key: unit.key, parent: parents.get(unit.key) ?? '' } };
  });
  return deep.sort((one, other) => one.depth - other.depth).map(({ unit }) => unit);
}

/** How many units stand above one as far as the list tells; null where it stands below itself. */
function depthOf(key: UnitKey, parents: ReadonlyMap<UnitKey, UnitKey>): number | null {
  let depth = 0;
  for (let at = parents.get(key); at !== undefined; at = parents.get(at)) {
    depth += 1;
    if (at === key || depth > parents.size) return null;
  }
  return depth;
}

const settings = ['kind', 'level', 'reviewLevels', 'relaxed'] as const;

/** What the rows of a new unit say of it together; none may say otherwise than an earlier one. */
function settle({ name, entries }: Brought, refuse: Refuse): UnitSettings {
  const ordered = [...entries].sort((one, other) => one.row - other.row);
  const said = <Column extends (typeof settings)[number]>(column: Column): ListEntry[Column] | null => {
    const first = ordered.find((entry) => entry[column] !== null);
    if (first === undefined) return null;
    for (const entry of ordered) {
      if (entry[column] !== null && entry[column] !== first[column]) {
        refuse(entry.row, column, { kind: 'differs', row: first.row });
      }
    }
    return first[column];
  };
  return {
    name,
    kind: said('kind') ?? guessAgencyKind(name),
    level: said('level'),
    reviewLevels: said('reviewLevels') ?? 1,
    relaxed: said('relaxed') ?? false,
  };
}

/** A unit that is there is not changed by a list. */
function compare(entry: ListEntry, unit: Unit, refuse: Refuse): void {
  for (const column of settings) {
    if (entry[column] !== null && entry[column] !== unit[column])
      refuse(entry.row, column, { kind: 'differsFromUnit' });
  }
}
