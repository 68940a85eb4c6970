import { z } from 'zod';
import { failure, success, type Result } from '../../lib/base/result';
import type { AgencyKind, AgencyLevel } from '../../lib/report/report';
import { agencySchema, yearSchema } from '../../lib/report/report-schema';
import { toHalfWidth } from '../../lib/report/read-entry';

/** What a new report begins with. */
export const newReportSchema = z.strictObject({ agency: agencySchema, year: yearSchema });
export type NewReport = z.infer<typeof newReportSchema>;

/** What stands in the fields of the form. */
export interface NewReportEntries {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel | '';
  readonly year: string;
}

/** The new report that the entries describe, or the fields that must be put right, from the top. */
export function readNewReport({ name, kind, level, year }: NewReportEntries): Result<NewReport, ('name' | 'year')[]> {
  const digits = toHalfWidth(year).trim();
  const agency = agencySchema.safeParse({ name, kind, ...(level === '' ? {} : { level }) });
  const number = yearSchema.safeParse(/^\d{4}$/.test(digits) ? Number(digits) : null);
  if (agency.success && number.success) return success({ agency: agency.data, year: number.data });
  return failure([...(agency.success ? [] : ['name' as const]), ...(number.success ? [] : ['year' as const])]);
}
