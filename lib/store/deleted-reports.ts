import 'server-only';
import type { Report } from '../report/report';
import type { Person } from '../workflow/roles';
import { database } from './connection';
import { unitsWhere } from './subject';
import { toReport } from './to-report';

/** A report that was deleted and can be brought back. */
export interface DeletedReport {
  readonly id: string;
  readonly deletedAt: Date;
  readonly report: Report;
}

/** Every deleted report that the person may bring back, the last deleted first. */
export async function listDeletedReports(person: Person): Promise<DeletedReport[]> {
  const units = await unitsWhere(database(), 'undelete', person);
  const rows = await database().report.findMany({
    where: { deletedAt: { not: null }, unitId: { in: units.map(({ id }) => id) } },
    orderBy: [{ deletedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.flatMap((row) => {
    const { id, deletedAt } = row;
    return deletedAt === null ? [] : [{ id, deletedAt, report: toReport(row) }];
  });
}
