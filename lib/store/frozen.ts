import { createHash } from 'node:crypto';
import { z } from 'zod';
import { agencySchema, narrativeSchema, proseSchema } from '../report/report-schema';
import type { CellValues, Report } from '../report/report';
import { canonicalJson } from '../workflow/audit-event';
import { cellsOfRow, unreadableOfRow } from './to-report';

const frozen = z.object({
  edition: z.string(),
  year: z.int(),
  agency: agencySchema,
  title: z.string(),
  date: z.string().exactOptional(),
  preface: proseSchema,
  cells: cellsOfRow,
  printedTotals: cellsOfRow,
  unreadable: unreadableOfRow,
  narrative: narrativeSchema,
});

/** The report of a submission or snapshot. Throws where the text is none: nothing but this program writes there. */
export function frozenReport(content: unknown): Report {
  return frozen.parse(content);
}

/**
 * What a version says, as it is hashed: its report without cells that are blank (an absent cell and one that is null are the same) as JSON
 * without white space, the keys of every object in the order of their characters.
 */
export function canonicalContent(report: Report): string {
  return canonicalJson({ ...report, cells: filled(report.cells), printedTotals: filled(report.printedTotals) });
}

/** SHA-256 of `canonicalContent` in UTF-8, in hexadecimal. */
export function contentHash(report: Report): string {
  return createHash('sha256').update(canonicalContent(report)).digest('hex');
}

function filled(cells: CellValues): CellValues {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
}
