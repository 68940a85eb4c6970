'use server';

import { newReportSchema } from '../../../components/reports/new-report';
import { newReport } from '../../../lib/report/new-report';
import { createReport } from '../../../lib/store/reports';
import { templateForYear } from '../../../templates/choose';

/** Stores a blank report of the edition that its year asks for; gives its id. */
export async function create(input: unknown): Promise<string> {
  const { agency, year } = newReportSchema.parse(input);
  const template = templateForYear(year);
  if (template === null) throw new Error(`No edition covers the report year ${year}`);
  const { id } = await createReport(newReport(template, agency, year));
  return id;
}
