'use server';

import { newReportSchema, type CreateOutcome } from '../../../components/reports/new-report';
import { newReport } from '../../../lib/report/new-report';
import { createReport, listDraftingUnits } from '../../../lib/store/reports';
import { templateForYear } from '../../../templates/choose';
import { personOfAction } from '../../security/require-person';
import { createOutcome, signedOut, unknownUnit } from '../create-outcome';

/** Stores a blank report of one of the person's units, of the edition that its year asks for. */
export async function create(input: unknown): Promise<CreateOutcome> {
  const person = await personOfAction();
  if (person === null) return signedOut;
  const { unitId, year } = newReportSchema.parse(input);
  const template = templateForYear(year);
  if (template === null) throw new Error(`No edition covers the report year ${year}`);
  const unit = (await listDraftingUnits(person)).find(({ id }) => id === unitId);
  if (unit === undefined) return unknownUnit;
  const report = newReport(template, unit.agency, year);
  return createOutcome(report, await createReport(person, unitId, report));
}
