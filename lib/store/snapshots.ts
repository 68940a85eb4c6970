import 'server-only';
import { failure, success, type Result } from '../base/result';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import type { Person } from '../workflow/roles';
import type { SnapshotRecord } from '../workflow/version-record';
import { record } from './audit';
import { database } from './connection';
import { contentHash, frozenReport } from './frozen';
import type { Prisma, Snapshot } from './generated/client';
import { storable } from './storable';
import { claimReport, isId, seeReport } from './subject';
import { toReport } from './to-report';
import { transact } from './transaction';
import type { StepTrouble } from './trouble';
import { isSameReport, writeReport, type Saved } from './write-report';

export type { SnapshotRecord } from '../workflow/version-record';

/** Characters of a snapshot's name. */
export const longestSnapshotName = 100;

/** A version to go back to: a snapshot, or one that was submitted. */
export interface Source {
  readonly kind: 'snapshot' | 'submission';
  readonly id: string;
}

/** Keeps the report as it now is under a name. `reasonMissing` where there is no name; a longer one than can be is cut. */
export async function takeSnapshot(
  person: Person,
  { reportId: id, name: typed }: { readonly reportId: string; readonly name: string },
): Promise<Result<SnapshotRecord, StepTrouble>> {
  const name = storable([...typed.trim()].slice(0, longestSnapshotName).join(''));
  if (name === '') return failure({ kind: 'reasonMissing' });
  return transact(async (tx) => {
    const claimed = await claimReport(tx, person, 'snapshot', { id, seenVersion: null });
    if (!claimed.ok) return claimed;
    const { row } = claimed.value;
    const report = toReport(row);
    const snapshot = await tx.snapshot.create({
      data: { reportId: row.id, name, content: json(report), byId: person.id, byName: person.name },
    });
    const detail = { title: row.title, name, snapshot: snapshot.id, hash: contentHash(report) };
    await record(tx, { actor: person, action: 'snapshot', subject: `report/${row.id}`, unitId: row.unitId, detail });
    return success(toSnapshot(snapshot));
  });
}

/** The snapshots of a report, the latest first; null where the person may not view it. */
export async function listSnapshots(person: Person, reportId: string): Promise<SnapshotRecord[] | null> {
  const seen = await seeReport(database(), person, reportId);
  if (seen === null) return null;
  const rows = await database().snapshot.findMany({
    where: { reportId: seen.row.id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return rows.map(toSnapshot);
}

/**
 * Writes what an earlier version of the report said as its next version; nothing of the later ones is lost. A version that is not of this report
 * is as one that does not exist.
 */
export async function restoreVersion(
  person: Person,
  {
    id,
    seenVersion,
    template,
    from,
  }: { readonly id: string; readonly seenVersion: number; readonly template: Template; readonly from: Source },
): Promise<Result<Saved, StepTrouble>> {
  return transact<Saved, StepTrouble>(async (tx) => {
    const claimed = await claimReport(tx, person, 'restoreSnapshot', { id, seenVersion });
    if (!claimed.ok) return claimed;
    const { row } = claimed.value;
    const version = await loadVersion(tx, row.id, from);
    if (version === null || !isSameReport(toReport(row), version.report))
      return failure({ kind: 'refused', refusal: { kind: 'unknown' } });
    const saved = await writeReport(tx, person, claimed.value, {
      template,
      report: version.report,
      howOf: () => 'restored',
    });
    if (!saved.ok) return saved;
    const detail = { title: row.title, from, name: version.name, version: saved.value.version };
    await record(tx, { actor: person, action: 'restore', subject: `report/${row.id}`, unitId: row.unitId, detail });
    return saved;
  });
}

async function loadVersion(
  tx: Prisma.TransactionClient,
  reportId: string,
  { kind, id }: Source,
): Promise<{ readonly name: string; readonly report: Report } | null> {
  if (!isId(id)) return null;
  if (kind === 'snapshot') {
    const row = await tx.snapshot.findFirst({ where: { id, reportId } });
    return row === null ? null : { name: row.name, report: frozenReport(row.content) };
  }
  const row = await tx.submission.findFirst({ where: { id, reportId } });
  return row === null ? null : { name: String(row.number), report: frozenReport(row.content) };
}

function toSnapshot({ id, name, byName, at, content }: Snapshot): SnapshotRecord {
  return { id, name, byName, at, report: frozenReport(content) };
}

/** What a report is made of is plain JSON, but its types are not written as Prisma asks. */
function json(report: Report): Prisma.InputJsonValue {
  return report as unknown as Prisma.InputJsonValue;
}
