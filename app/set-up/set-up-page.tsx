'use client';

import { z } from 'zod';
import { SetUpForm } from '../../components/people/set-up-form';
import type { SetUpOutcome } from '../../lib/people/set-up';
import { guessAgencyKind } from '../../lib/report/agency-kind';
import { postJson } from '../post-json';

const outcomeSchema: z.ZodType<SetUpOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('alreadyDone') }),
  z.strictObject({ kind: z.literal('wrongCode') }),
  z.strictObject({ kind: z.literal('tooMany'), until: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('refused') }),
]);

/** The form of the first start with what it asks the server. */
export function SetUpPage({
  checks,
}: {
  readonly checks: readonly { readonly name: string; readonly value: string }[];
}) {
  return (
    <SetUpForm
      checks={checks}
      guessKind={guessAgencyKind}
      checkCode={(code) => postJson('/set-up/code', { code }, outcomeSchema)}
      complete={(entries) => postJson('/set-up/complete', entries, outcomeSchema)}
    />
  );
}
