import 'server-only';
import { z } from 'zod';
import { hows } from '../workflow/how';
import type { Person } from '../workflow/roles';
import type { ChangeRecord } from '../workflow/version-record';
import { database } from './connection';
import { seeReport } from './subject';

export type { ChangeRecord } from '../workflow/version-record';

/** As many changes as one answer holds. */
export const changesAPage = 200;

const howSchema = z.enum(hows);
const serial = z.string().regex(/^\d{1,18}$/);

/**
 * Who changed what in a report, of one field where it is named, the latest first, `changesAPage` at most; `before` is the id of the last one of
 * the page before. Null where the person may not view the report.
 */
export async function listChanges(
  person: Person,
  reportId: string,
  field?: string,
  before?: string,
): Promise<ChangeRecord[] | null> {
  const seen = await seeReport(database(), person, reportId);
  if (seen === null) return null;
  const rows = await database().change.findMany({
    where: {
      reportId: seen.row.id,
      ...(field === undefined ? {} : { field }),
      ...(before === undefined ? {} : { id: { lt: BigInt(serial.parse(before)) } }),
    },
    orderBy: { id: 'desc' },
    take: changesAPage,
  });
  return rows.map(({ id, how, ...row }) => ({
    id: id.toString(),
    field: row.field,
    before: row.before,
    after: row.after,
    how: howSchema.parse(how),
    byName: row.byName,
    since: row.since,
    at: row.at,
  }));
}
