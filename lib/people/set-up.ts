import { z } from 'zod';
import { agencyLevels, longestAgencyName } from '../report/report';
import { agencySchema, textSchema } from '../report/report-schema';
import { mostPersonNameLength, readUsername } from './account-name';

const filled = (longest: number) => textSchema.pipe(z.string().trim().min(1).max(longest));

const usernameSchema = z.string().transform((typed, context) => {
  const name = readUsername(typed);
  if (name !== null) return name;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** What the first start asks for. */
export const setUpSchema = z.strictObject({
  code: z.string().max(100),
  unit: z.strictObject({
    name: filled(longestAgencyName),
    kind: agencySchema.shape.kind,
    level: z.enum(agencyLevels).nullable(),
  }),
  administrator: z.strictObject({ name: filled(mostPersonNameLength), username: usernameSchema, password: z.string() }),
});
export type SetUpEntries = z.input<typeof setUpSchema>;

/** What became of the set-up, or of the code alone. */
export type SetUpOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'alreadyDone' }
  | { readonly kind: 'wrongCode' }
  | { readonly kind: 'tooMany'; readonly until: string }
  /** Something was typed that cannot be so; the form says it before it is sent. */
  | { readonly kind: 'refused' };

/** As a page learns of it: the server may not have answered. */
export type SetUpAnswer = SetUpOutcome | { readonly kind: 'network' };
