import 'server-only';
import type { Report } from '../report/report';
import type { Person } from '../workflow/roles';
import { database } from './connection';
import { frozenReport } from './frozen';
import type { Prisma } from './generated/client';
import { seeReport } from './subject';
import { toReport } from './to-report';

/** So many years back a report is held against what its agency said before. */
const yearsBack = 5;

/** What the agency of a report said in earlier years, the last year first: `earlierOf`. Null where the person may not view the report. */
export async function listEarlierReports(person: Person, id: string): Promise<Report[] | null> {
  const seen = await seeReport(database(), person, id);
  return seen === null ? null : earlierOf(database(), seen.row);
}

/**
 * The unit's reports of the years before, the last year first: as issued where they were, else as they stand, so that a report brought in from
 * a file serves as well. For functions of the store that have asked already whether the person may view the report.
 */
export async function earlierOf(
  tx: Prisma.TransactionClient,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Promise<Report[]> {
  const rows = await tx.report.findMany({
    where: { unitId, deletedAt: null, year: { lt: year, gte: year - yearsBack } },
    include: { issues: { orderBy: { number: 'desc' }, take: 1, include: { submission: true } } },
    orderBy: { year: 'desc' },
  });
  return rows.map(({ issues: [issue], ...row }) =>
    issue === undefined ? toReport(row) : frozenReport(issue.submission.content),
  );
}
