import 'server-only';
import { listReports, type StoredReport } from '../../../../lib/store/reports';
import type { Person } from '../../../../lib/workflow/roles';

/** The unit's report of the year before that of `stored`; null where there is none that the person may view. */
export async function loadLastYear(person: Person, stored: StoredReport): Promise<StoredReport | null> {
  const reports = await listReports(person);
  const found = reports.find(
    ({ unitId, report }) => unitId === stored.unitId && report.year === stored.report.year - 1,
  );
  return found ?? null;
}
