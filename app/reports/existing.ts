import 'server-only';
import type { ExistingReport } from '../../components/reports/existing-reports';
import { listReports } from '../../lib/store/reports';

/** The reports there are, by agency and year. */
export async function listExisting(): Promise<ExistingReport[]> {
  const reports = await listReports();
  return reports.map(({ id, report }) => ({ id, agencyName: report.agency.name, year: report.year }));
}
