import 'server-only';
import type { Report } from '../report/report';
import { database } from './connection';
import { toReport } from './to-report';

/** A report that was deleted and can be restored. */
export interface DeletedReport {
  readonly id: string;
  readonly deletedAt: Date;
  readonly report: Report;
}

/** Every deleted report, the last deleted first. */
export async function listDeletedReports(): Promise<DeletedReport[]> {
  const rows = await database().report.findMany({
    where: { deletedAt: { not: null } },
    orderBy: [{ deletedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.flatMap((row) => {
    const { id, deletedAt } = row;
    return deletedAt === null ? [] : [{ id, deletedAt, report: toReport(row) }];
  });
}
