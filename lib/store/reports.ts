import 'server-only';
import { z } from 'zod';
import { failure, success, type Result } from '../base/result';
import type { Report } from '../report/report';
import { database } from './connection';
import { outageOf, type Outage } from './outage';
import { toReport } from './to-report';
import { toRow } from './to-row';

/** A report with what storage knows of it. `version` goes back with the save that follows. */
export interface StoredReport {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly report: Report;
}

export interface Saved {
  readonly version: number;
  readonly updatedAt: Date;
}

/**
 * `stale`: somebody saved since `seenVersion`; `current` is theirs. `gone`: deleted, or never there. `unavailable`: the
 * database could not, and may be asked again.
 */
export type SaveTrouble =
  | { readonly kind: 'stale'; readonly current: StoredReport }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unavailable'; readonly outage: Outage };

/** Every report that is not deleted, the last saved first. */
export async function listReports(): Promise<StoredReport[]> {
  const rows = await database().report.findMany({
    where: { deletedAt: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({ ...pick(row), report: toReport(row) }));
}

/** Null where there is none of that id, or it is deleted. */
export async function loadReport(id: string): Promise<StoredReport | null> {
  if (!isId(id)) return null;
  const row = await database().report.findFirst({ where: { id, deletedAt: null } });
  return row === null ? null : { ...pick(row), report: toReport(row) };
}

/** Stores a new report as version 1. */
export async function createReport(report: Report): Promise<StoredReport> {
  const row = await database().report.create({ data: { ...toRow(report), updatedAt: new Date() } });
  return { ...pick(row), report: toReport(row) };
}

/** Replaces the report where it still is as `seenVersion` left it, in one statement: of two saves at once, one is stale. */
export async function saveReport(id: string, seenVersion: number, report: Report): Promise<Result<Saved, SaveTrouble>> {
  if (!isId(id)) return failure({ kind: 'gone' });
  try {
    return await replaceReport(id, seenVersion, report);
  } catch (error) {
    const outage = outageOf(error);
    if (outage === null) throw error;
    return failure({ kind: 'unavailable', outage });
  }
}

async function replaceReport(id: string, seenVersion: number, report: Report): Promise<Result<Saved, SaveTrouble>> {
  const [saved] = await database().report.updateManyAndReturn({
    where: { id, version: seenVersion, deletedAt: null },
    data: { ...toRow(report), version: { increment: 1 }, updatedAt: new Date() },
    select: { version: true, updatedAt: true },
  });
  if (saved !== undefined) return success(saved);
  const current = await loadReport(id);
  return failure(current === null ? { kind: 'gone' } : { kind: 'stale', current });
}

/** Takes the report from the list; `restoreReport` brings it back as it was. False where there is none. */
export async function deleteReport(id: string): Promise<boolean> {
  return mark(id, { deletedAt: null }, new Date());
}

/** Undoes `deleteReport`. False where no such report is deleted. */
export async function restoreReport(id: string): Promise<boolean> {
  return mark(id, { deletedAt: { not: null } }, null);
}

async function mark(id: string, where: { deletedAt: null | { not: null } }, deletedAt: Date | null): Promise<boolean> {
  if (!isId(id)) return false;
  const { count } = await database().report.updateMany({ where: { id, ...where }, data: { deletedAt } });
  return count === 1;
}

function isId(text: string): boolean {
  return z.guid().safeParse(text).success;
}

function pick({ id, version, updatedAt }: Omit<StoredReport, 'report'>) {
  return { id, version, updatedAt };
}
