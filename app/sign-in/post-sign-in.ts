import { z } from 'zod';
import type { SignIn } from '../../components/people/sign-in-form';
import type { SignInOutcome } from '../../lib/workflow/signing-in';
import { postJson } from '../post-json';

const outcomeSchema: z.ZodType<SignInOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signedIn'), mustChangePassword: z.boolean() }),
  z.strictObject({ kind: z.literal('wrong'), left: z.int() }),
  z.strictObject({ kind: z.literal('locked'), until: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('tooMany'), until: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('somebodyElse') }),
  z.strictObject({ kind: z.literal('unavailable'), outage: z.enum(['diskFull', 'unreachable']) }),
]);

/** Signs in from any page; the browser holds the session when it is answered. */
export const postSignIn: SignIn = (credentials, only) =>
  postJson('/sign-in/session', only === undefined ? credentials : { ...credentials, only }, outcomeSchema);
