import { z } from 'zod';

const order = z.object({ ascii: z.array(z.int()), others: z.array(z.int()) });

/** What a browser is told of the faces that print is set in. */
export const facesMessageSchema = z.object({
  table: z.object({
    faces: z.array(z.object({ id: z.string(), unitsPerEm: z.number(), stretches: z.array(z.int()) })),
    orders: z.object({ fangsong: order, kaiti: order, heiti: order, songti: order, title: order }),
    last: z.int(),
  }),
  urls: z.array(z.string()),
});

/** Where the file of a face is. */
export function faceAddress(key: string, face: number): string {
  return `/fonts/${key}/${face}`;
}
