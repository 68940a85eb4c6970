import type { z } from 'zod';

/** Sends JSON to a route of this server and reads the answer; `network` where none came, or none that is known. */
export async function postJson<Answer>(
  address: string,
  body: object,
  schema: z.ZodType<Answer>,
): Promise<Answer | { readonly kind: 'network' }> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return schema.parse(await response.json());
  } catch {
    return { kind: 'network' };
  }
}
