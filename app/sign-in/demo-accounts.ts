import 'server-only';
import { z } from 'zod';

const schema = z.strictObject({
  password: z.string(),
  people: z.array(z.strictObject({ username: z.string(), name: z.string(), post: z.string() })),
});
export type DemoAccounts = z.infer<typeof schema>;

/** The accounts to be shown to whoever is about to sign in: set by the demo, and by nothing else. */
export function demoAccounts(): DemoAccounts | null {
  const text = process.env['GOUJI_DEMO_ACCOUNTS'];
  return text === undefined ? null : schema.parse(JSON.parse(text));
}
