import 'server-only';
import { failure, success, type Result } from '../base/result';
import type { FieldName } from '../form/fields';
import type { Place } from '../report/place';
import type { Agency, Report } from '../report/report';
import type { Template } from '../template/template';
import type { How } from '../workflow/how';
import { may } from '../workflow/may';
import type { Person } from '../workflow/roles';
import type { ReportState } from '../workflow/states';
import { record } from './audit';
import { changesOfImport, recordChanges } from './changes';
import { database } from './connection';
import type { Prisma, Report as Row } from './generated/client';
import { claimReport, isId, lineageOf, seeReport, stateOf, subjectOfUnit, unitsWhere } from './subject';
import { toReport } from './to-report';
import { toRow } from './to-row';
import { transact } from './transaction';
import type { ClaimTrouble, StepTrouble } from './trouble';
import { agencyOfUnit } from './unit-agency';
import { isSameReport, reopenedOf, writeReport, type Saved } from './write-report';

/** A report with what storage knows of it. `version` goes back with the save or step that follows. */
export interface StoredReport {
  readonly id: string;
  readonly unitId: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly state: ReportState;
  /** The review level waited for, from 1; 0 outside review. */
  readonly reviewLevel: number;
  /** Of a returned report: the places that were reopened; null where all of it may be written in. */
  readonly reopened: readonly Place[] | null;
  /** Why a new version of an issued report is being made; null while none is. */
  readonly correctionReason: string | null;
  readonly report: Report;
}

/** Why a save was not done; then nothing of it was. */
export type SaveTrouble =
  | Exclude<ClaimTrouble, { kind: 'stale' }>
  /** Somebody saved or decided since the version seen: `current` is what stands, `by` made it so, where that is known. */
  | { readonly kind: 'stale'; readonly current: StoredReport; readonly by: string | null }
  /** The change reaches beyond what the return reopened: the closed places it would change. */
  | { readonly kind: 'locked'; readonly places: readonly Place[] }
  /** What was sent is of another agency, year or edition. */
  | { readonly kind: 'otherReport' };

/** A save: the whole report over the version seen, and how each field that changed came to be so; `typed` where it is not said. */
export interface Save {
  readonly id: string;
  readonly seenVersion: number;
  readonly template: Template;
  readonly report: Report;
  readonly hows: Readonly<Partial<Record<FieldName, How>>>;
}

/** A unit in which somebody may begin a report, as the agency of that report. */
export interface DraftingUnit {
  readonly id: string;
  readonly agency: Agency;
}

/** The units in which the person may begin a report, in the order they were made. */
export async function listDraftingUnits(person: Person): Promise<DraftingUnit[]> {
  const units = await unitsWhere(database(), 'create', person);
  return units.map((unit) => ({ id: unit.id, agency: agencyOfUnit(unit) }));
}

/** Every report the person may view that is not deleted, the last saved first. */
export async function listReports(person: Person): Promise<StoredReport[]> {
  const units = await unitsWhere(database(), 'view', person);
  const rows = await database().report.findMany({
    where: { deletedAt: null, unitId: { in: units.map(({ id }) => id) } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(storedOf);
}

/** Null where there is none of that id, it is deleted, or the person may not know of it. */
export async function viewReport(person: Person, id: string): Promise<StoredReport | null> {
  const seen = await seeReport(database(), person, id);
  return seen === null ? null : storedOf(seen.row);
}

/**
 * Stores a new report of the unit as version 1, under the unit's own name, kind and level; what it already says was imported. `exists` where the
 * unit has a report of that year.
 */
export async function createReport(
  person: Person,
  unitId: string,
  report: Report,
): Promise<Result<StoredReport, StepTrouble>> {
  return transact<StoredReport, StepTrouble>(async (tx) => {
    const unit = isId(unitId) ? await lockUnit(tx, unitId) : null;
    if (unit === null) return failure({ kind: 'refused', refusal: { kind: 'unknown' } });
    const answer = may('create', person, subjectOfUnit(unit, await lineageOf(tx, unitId)));
    if (!answer.ok) return failure({ kind: 'refused', refusal: answer.error });
    const existing = await reportOfYear(tx, unitId, report.year);
    if (existing !== null) return failure({ kind: 'exists', reportId: existing });
    const ofUnit = { ...report, agency: agencyOfUnit(unit) };
    const at = new Date();
    const row = await tx.report.create({
      data: { ...toRow(ofUnit), unitId, updatedAt: at, changedBy: person.name },
    });
    await recordChanges(tx, person, row.id, changesOfImport(ofUnit), { at, notBefore: null });
    await enter(tx, person, 'create', row);
    return success(storedOf(row));
  });
}

/** Replaces the report where it still is the version seen. Of two saves at once, one is stale. */
export async function saveReport(person: Person, save: Save): Promise<Result<Saved, SaveTrouble>> {
  const { id, template, report, hows } = save;
  return transact<Saved, SaveTrouble>(async (tx) => {
    const claimed = await claimReport(tx, person, 'edit', save);
    if (!claimed.ok) {
      if (claimed.error.kind !== 'stale') return failure(claimed.error);
      const seen = await seeReport(tx, person, id);
      if (seen === null) return failure({ kind: 'gone' });
      return failure({ kind: 'stale', current: storedOf(seen.row), by: claimed.error.by });
    }
    if (!isSameReport(toReport(claimed.value.row), report) || template.edition !== report.edition)
      return failure({ kind: 'otherReport' });
    return writeReport(tx, person, claimed.value, { template, report, howOf: (field) => hows[field] ?? 'typed' });
  });
}

/** Takes a report that was never issued from the list; `undeleteReport` brings it back as it was. */
export async function deleteReport(person: Person, id: string): Promise<Result<null, StepTrouble>> {
  return transact<null, StepTrouble>(async (tx) => {
    const claimed = await claimReport(tx, person, 'delete', { id, seenVersion: null });
    if (!claimed.ok) return claimed;
    await tx.report.update({ where: { id }, data: { deletedAt: new Date() } });
    await enter(tx, person, 'delete', claimed.value.row);
    return success(null);
  });
}

/** Undoes `deleteReport`. `gone` where no such report is deleted, `exists` where the unit has another of that year by now. */
export async function undeleteReport(person: Person, id: string): Promise<Result<null, StepTrouble>> {
  return transact<null, StepTrouble>(async (tx) => {
    const claimed = await claimReport(tx, person, 'undelete', { id, seenVersion: null });
    if (!claimed.ok) return claimed;
    const { row } = claimed.value;
    await lockUnit(tx, row.unitId);
    const existing = await reportOfYear(tx, row.unitId, row.year);
    if (existing !== null) return failure({ kind: 'exists', reportId: existing });
    await tx.report.update({ where: { id }, data: { deletedAt: null } });
    await enter(tx, person, 'undelete', row);
    return success(null);
  });
}

/** A row as everything outside knows it. */
export function storedOf(row: Row): StoredReport {
  const { id, unitId, version, updatedAt, reviewLevel, correctionReason } = row;
  const report = toReport(row);
  const state = stateOf(row);
  return { id, unitId, version, updatedAt, state, reviewLevel, reopened: reopenedOf(row), correctionReason, report };
}

/** The unit, locked against whoever else would begin or bring back a report of it; null where there is none. */
async function lockUnit(tx: Prisma.TransactionClient, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.unit.findUnique({ where: { id } });
}

async function reportOfYear(tx: Prisma.TransactionClient, unitId: string, year: number): Promise<string | null> {
  const row = await tx.report.findFirst({ where: { unitId, year, deletedAt: null }, select: { id: true } });
  return row?.id ?? null;
}

function enter(tx: Prisma.TransactionClient, actor: Person, action: 'create' | 'delete' | 'undelete', row: Row) {
  const { id, unitId, title, year, version } = row;
  return record(tx, { actor, action, subject: `report/${id}`, unitId, detail: { title, year, version } });
}
