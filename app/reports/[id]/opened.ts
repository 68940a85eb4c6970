import { z } from 'zod';

/** Who opened which report: nobody else does anything through that page. */
export const openedSchema = z.strictObject({ id: z.string().max(100), personId: z.string().max(100) });
export type Opened = z.infer<typeof openedSchema>;
