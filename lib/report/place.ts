import { z } from 'zod';
import type { CellAddress } from '../template/template';

/** The prose before section one, as a place names it. */
export const prefaceSection = 'preface';

/** One place of a report that can be spoken of: a cell, a paragraph, the title or date line, or all of it. */
export type Place =
  | { readonly kind: 'cell'; readonly address: CellAddress }
  /** `section` is a section's id or `prefaceSection`; `index` counts paragraphs from 0, `text` is what stood there. */
  | { readonly kind: 'paragraph'; readonly section: string; readonly index: number; readonly text: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'date' }
  | { readonly kind: 'report' };

/** A place as it comes in from outside or out of storage. */
export const placeSchema: z.ZodType<Place> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cell'),
    address: z.custom<CellAddress>((value) => typeof value === 'string' && /^[^/]+\/[^/]+\/[^/]+$/.test(value)),
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    section: z.string().max(100),
    index: z.int().nonnegative(),
    text: z.string().max(20_000),
  }),
  z.strictObject({ kind: z.literal('title') }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({ kind: z.literal('report') }),
]);

/** One word for a place, the same for the same place of one version. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'cell':
      return place.address;
    case 'paragraph':
      return `${place.section}#${place.index}`;
    default:
      return place.kind;
  }
}
