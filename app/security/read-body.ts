import type { z } from 'zod';

/** Characters; no name, password or code is nearly that long. */
const largestBody = 10_000;

/** The body of a request as `schema` reads it, or null where it is something else. JSON by its media type alone: no form of another site sends it. */
export async function readBody<Body>(request: Request, schema: z.ZodType<Body>): Promise<Body | null> {
  if (request.headers.get('content-type')?.startsWith('application/json') !== true) return null;
  const text = await request.text();
  if (text.length > largestBody) return null;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** An answer that nobody keeps. */
export function answerOnce(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
