import { z } from 'zod';
import { agencyLevels, type Report } from '../report/report';
import { agencySchema, narrativeSchema, proseSchema } from '../report/report-schema';
import type { Report as Row } from './generated/client';

const address = z.templateLiteral([z.string(), '/', z.string(), '/', z.string()]);

/** Cells as this program wrote them: not held against a template, so that an edition corrected later loses no figure. */
export const cellsOfRow = z.record(address, z.union([z.number(), z.string(), z.null()]));
export const unreadableOfRow = z.record(address.or(z.literal('date')), z.string());

const row = z.object({
  edition: z.string(),
  year: z.int(),
  title: z.string(),
  date: z.string().nullable(),
  agencyKind: agencySchema.shape.kind,
  agencyLevel: z.enum(agencyLevels).nullable(),
  preface: proseSchema,
  cells: cellsOfRow,
  printedTotals: cellsOfRow,
  unreadable: unreadableOfRow,
  narrative: narrativeSchema,
});

/**
 * The report of a row as `toRow` wrote it; null in a column is a part the report does not have. Throws where the row is no report: nothing
 * but this program writes there.
 */
export function toReport(stored: Row): Report {
  const { agencyKind, agencyLevel, date, ...rest } = row.parse(stored);
  const level = agencyLevel === null ? {} : { level: agencyLevel };
  const dated = date === null ? {} : { date };
  return { ...rest, agency: { name: stored.agencyName, kind: agencyKind, ...level }, ...dated };
}
