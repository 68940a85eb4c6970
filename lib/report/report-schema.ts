import { z } from 'zod';
import { agencyKinds, agencyLevels, firstReportYear, lastReportYear, longestAgencyName } from './report';

/** The parts of a report as `unknown` meets them, at every edge: exchange files, the browser, the database. */

/** Text as it was written, but for the null character, which no database keeps. */
export const textSchema = z.string().transform((text) => text.replaceAll('\u0000', ''));

export const agencySchema = z.strictObject({
  name: textSchema.pipe(z.string().trim().min(1).max(longestAgencyName)),
  kind: z.enum(agencyKinds),
  level: z.enum(agencyLevels).exactOptional(),
});

export const yearSchema = z.int().min(firstReportYear).max(lastReportYear);

/** `YYYY-MM` or `YYYY-MM-DD`, a day that exists. */
export const dateSchema = z.string().refine(isDate, { params: { expected: 'date' } });

export const proseSchema = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('heading'),
        level: z.literal([2, 3, 4]),
        text: textSchema,
      }),
      z.strictObject({ kind: z.literal('paragraph'), text: textSchema }),
    ]),
  )
  .readonly();

export const narrativeSchema = z.record(z.string(), proseSchema);

/** Cells by address, not yet held against a template. */
export const cellsSchema = z.record(z.string(), z.union([z.number(), z.string(), z.null()]));

export const unreadableSchema = z.record(z.string(), textSchema);

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
