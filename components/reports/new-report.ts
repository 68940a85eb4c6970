import { z } from 'zod';
import { failure, success, type Result } from '../../lib/base/result';
import type { Agency } from '../../lib/report/report';
import { yearSchema } from '../../lib/report/report-schema';
import { toHalfWidth } from '../../lib/report/read-entry';

/** What a new report begins with: the unit that makes it, and of which year it is. */
export const newReportSchema = z.strictObject({ unitId: z.guid(), year: yearSchema });
export type NewReport = z.infer<typeof newReportSchema>;

/** A unit in which somebody may begin a report, as the agency of that report. */
export interface UnitChoice {
  readonly id: string;
  readonly agency: Agency;
}

/** Why a report was not stored, in words, and where there is one already. */
export interface CreateTrouble {
  readonly sentence: string;
  readonly existingId: string | null;
}

/** What came of storing a new report. */
export type CreateOutcome =
  { readonly kind: 'created'; readonly id: string } | { readonly kind: 'refused'; readonly trouble: CreateTrouble };

/** What stands in the fields of the form. */
export interface NewReportEntries {
  readonly unitId: string;
  readonly year: string;
}

export type NewReportField = keyof NewReportEntries;

/** The new report that the entries describe, or the fields that must be put right, from the top. */
export function readNewReport({ unitId, year }: NewReportEntries): Result<NewReport, NewReportField[]> {
  const digits = toHalfWidth(year).trim();
  const unit = z.guid().safeParse(unitId);
  const number = yearSchema.safeParse(/^\d{4}$/.test(digits) ? Number(digits) : null);
  if (unit.success && number.success) return success({ unitId: unit.data, year: number.data });
  return failure([...(unit.success ? [] : ['unitId' as const]), ...(number.success ? [] : ['year' as const])]);
}

/** The unit that is chosen to begin with: the one of that name, or the only one there is. */
export function likelyUnit(units: readonly UnitChoice[], agencyName: string | null): UnitChoice | null {
  const [first, ...others] = units;
  if (first === undefined) return null;
  return units.find(({ agency }) => agency.name === agencyName?.trim()) ?? (others.length === 0 ? first : null);
}
