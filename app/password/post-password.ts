import { z } from 'zod';
import type { PasswordAnswer, PasswordChange } from '../../lib/workflow/signing-in';
import { postJson } from '../post-json';

const troubleKinds = ['tooShort', 'tooLong', 'tooPlain', 'holdsUsername', 'commonplace', 'same'] as const;

const outcomeSchema: z.ZodType<PasswordChange> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed') }),
  z.strictObject({ kind: z.literal('signedOut') }),
  z.strictObject({
    kind: z.literal('refused'),
    troubles: z.array(z.strictObject({ kind: z.enum(troubleKinds) })),
  }),
  z.strictObject({ kind: z.literal('wrong'), left: z.int() }),
  z.strictObject({ kind: z.literal('locked'), until: z.iso.datetime() }),
]);

/** Changes one's own password; the browser holds the new session when it is answered. */
export function postPassword(passwords: { readonly current: string; readonly next: string }): Promise<PasswordAnswer> {
  return postJson('/password/change', passwords, outcomeSchema);
}
