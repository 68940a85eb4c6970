import 'server-only';
import type { ExistingReport } from '../../components/reports/existing-reports';
import { listReports } from '../../lib/store/reports';
import type { Person } from '../../lib/workflow/roles';

/** The reports the person may view, by unit and year. */
export async function listExisting(person: Person): Promise<ExistingReport[]> {
  const reports = await listReports(person);
  return reports.map(({ id, unitId, report }) => ({
    id,
    unitId,
    agencyName: report.agency.name,
    year: report.year,
  }));
}
