import 'server-only';
import { z } from 'zod';
import { failure, success, type Result } from '../base/result';
import type { AdministrationTrouble } from '../people/administration-trouble';
import { officialDay } from '../people/official-day';
import type { Unit, UnitSettings } from '../people/unit';
import { agencyKinds, agencyLevels } from '../report/report';
import type { Person } from '../workflow/roles';
import { administer, claimUnit, type UnitRow } from './administration';
import { record } from './audit';
import { database } from './connection';
import type { Prisma } from './generated/client';
import { lineageOf, unitsWhere } from './subject';

type Transaction = Prisma.TransactionClient;
type Changed<Value> = Promise<Result<Value, AdministrationTrouble>>;

const kindSchema = z.enum(agencyKinds);
const levelSchema = z.enum(agencyLevels).nullable();

/** Every unit in which the person may see or administer anything, in the order they were made. */
export async function listUnits(person: Person): Promise<Unit[]> {
  const [seen, managed] = await Promise.all(
    (['view', 'manageUnits'] as const).map((action) => unitsWhere(database(), action, person)),
  );
  const rows = new Map([...(seen ?? []), ...(managed ?? [])].map((row) => [row.id, row]));
  return [...rows.values()]
    .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1))
    .map(toUnit);
}

/** The units that the person administers, in the order they were made. */
export async function listManagedUnits(person: Person): Promise<Unit[]> {
  return (await unitsWhere(database(), 'manageUnits', person)).map(toUnit);
}

/** A unit as its row tells of it. */
export function toUnit({ id, parentId, name, kind, level, reviewLevels, relaxed, abolishedOn }: UnitRow): Unit {
  return {
    id,
    parentId,
    name,
    kind: kindSchema.parse(kind),
    level: levelSchema.parse(level),
    reviewLevels,
    relaxed,
    abolishedOn: abolishedOn === null ? null : abolishedOn.toISOString().slice(0, 10),
  };
}

/** Makes a unit below another one. */
export async function createUnit(
  person: Person,
  { parentId, ...settings }: UnitSettings & { readonly parentId: string },
): Changed<{ readonly id: string }> {
  return administer(person, async (tx, actor) => {
    const parent = await claimParent(tx, actor, parentId);
    if (!parent.ok) return parent;
    const taken = await nameTrouble(tx, { parentId, name: settings.name });
    if (taken !== null) return failure(taken);
    const { id } = await tx.unit.create({ data: { ...columns(settings), parentId } });
    const detail = { ...columns(settings), parentId };
    await record(tx, { actor, action: 'createUnit', subject: `unit/${id}`, unitId: id, detail });
    return success({ id });
  });
}

/** Changes a unit's settings and, where `parentId` is another one, its place in the tree. */
export async function changeUnit(
  person: Person,
  { id, parentId, ...settings }: UnitSettings & { readonly id: string; readonly parentId: string | null },
): Changed<null> {
  return administer(person, async (tx, actor) => {
    const claimed = await claimUnit(tx, actor, 'manageUnits', id);
    if (!claimed.ok) return claimed;
    const before = claimed.value;
    const moves = parentId !== before.parentId;
    const trouble =
      (moves ? await moveTrouble(tx, actor, before, parentId) : null) ??
      (await nameTrouble(tx, { id, parentId, name: settings.name })) ??
      (await levelTrouble(tx, id, settings.reviewLevels));
    if (trouble !== null) return failure(trouble);
    const after = columns(settings);
    await tx.unit.update({ where: { id }, data: { ...after, parentId } });
    const entry = { actor, subject: `unit/${id}`, unitId: id };
    const changed = differences(columns(toUnit(before)), after);
    if (Object.keys(changed).length > 0) await record(tx, { ...entry, action: 'changeUnit', detail: changed });
    if (moves) await record(tx, { ...entry, action: 'moveUnit', detail: { from: before.parentId, to: parentId } });
    return success(null);
  });
}

/** Ends a unit on a day, `YYYY-MM-DD`: it makes no new report, and what it made stays. */
export async function abolishUnit(
  person: Person,
  { id, on }: { readonly id: string; readonly on: string },
): Changed<null> {
  return administer(person, async (tx, actor) => {
    const claimed = await claimBelowTop(tx, actor, id);
    if (!claimed.ok) return claimed;
    if (on > officialDay(new Date())) return failure({ kind: 'notYet' });
    const count = await tx.unit.count({ where: { parentId: id, abolishedOn: null } });
    if (count > 0) return failure({ kind: 'hasChildren', count });
    await tx.unit.update({ where: { id }, data: { abolishedOn: new Date(`${on}T00:00:00Z`) } });
    await record(tx, { actor, action: 'abolishUnit', subject: `unit/${id}`, unitId: id, detail: { on } });
    return success(null);
  });
}

/** Takes back an abolition that was entered by mistake. */
export async function reinstateUnit(person: Person, id: string): Changed<null> {
  return administer(person, async (tx, actor) => {
    const claimed = await claimBelowTop(tx, actor, id);
    if (!claimed.ok) return claimed;
    const { parentId, abolishedOn } = toUnit(claimed.value);
    const parent = parentId === null ? null : await tx.unit.findUniqueOrThrow({ where: { id: parentId } });
    if (parent !== null && parent.abolishedOn !== null) return failure({ kind: 'abolished' });
    await tx.unit.update({ where: { id }, data: { abolishedOn: null } });
    const detail = { abolishedOn: { before: abolishedOn, after: null } };
    await record(tx, { actor, action: 'changeUnit', subject: `unit/${id}`, unitId: id, detail });
    return success(null);
  });
}

async function claimParent(
  tx: Transaction,
  actor: Person,
  parentId: string,
): Promise<Result<UnitRow, AdministrationTrouble>> {
  const claimed = await claimUnit(tx, actor, 'manageUnits', parentId);
  if (!claimed.ok) return claimed;
  return claimed.value.abolishedOn === null ? claimed : failure({ kind: 'abolished' });
}

/** A unit that the actor administers together with the one above it: nobody moves or ends the top of what they have. */
async function claimBelowTop(
  tx: Transaction,
  actor: Person,
  id: string,
): Promise<Result<UnitRow, AdministrationTrouble>> {
  const claimed = await claimUnit(tx, actor, 'manageUnits', id);
  if (!claimed.ok) return claimed;
  const { parentId } = claimed.value;
  const above = parentId === null ? null : await claimUnit(tx, actor, 'manageUnits', parentId);
  return above?.ok === true ? claimed : failure({ kind: 'top' });
}

async function moveTrouble(
  tx: Transaction,
  actor: Person,
  { id }: UnitRow,
  parentId: string | null,
): Promise<AdministrationTrouble | null> {
  const claimed = await claimBelowTop(tx, actor, id);
  if (!claimed.ok) return claimed.error;
  if (parentId === null) return { kind: 'top' };
  const parent = await claimParent(tx, actor, parentId);
  if (!parent.ok) return parent.error;
  return (await lineageOf(tx, parentId)).includes(id) ? { kind: 'cycle' } : null;
}

async function nameTrouble(
  tx: Transaction,
  { id, parentId, name }: { readonly id?: string; readonly parentId: string | null; readonly name: string },
): Promise<AdministrationTrouble | null> {
  const other = await tx.unit.findFirst({ where: { parentId, name, ...(id === undefined ? {} : { NOT: { id } }) } });
  return other === null ? null : { kind: 'nameTaken', abolished: other.abolishedOn !== null };
}

/** A level at which a report waits cannot be done away with. */
async function levelTrouble(tx: Transaction, unitId: string, levels: number): Promise<AdministrationTrouble | null> {
  const count = await tx.report.count({
    where: { unitId, deletedAt: null, state: 'inReview', reviewLevel: { gt: levels } },
  });
  return count === 0 ? null : { kind: 'levelInUse', count };
}

function columns({ name, kind, level, reviewLevels, relaxed }: UnitSettings) {
  return { name, kind, level, reviewLevels, relaxed };
}

/** Each setting that is no longer what it was: `{ name: { before, after } }`. */
function differences(before: UnitSettings, after: UnitSettings) {
  const keys = ['name', 'kind', 'level', 'reviewLevels', 'relaxed'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => (before[key] === after[key] ? [] : [[key, { before: before[key], after: after[key] }]])),
  );
}
