import { z } from 'zod';
import { foldName, mostDutyLength, mostPersonNameLength, readUsername } from '../../lib/people/account-name';
import { agencyKinds, agencyLevels, longestAgencyName } from '../../lib/report/report';
import { mostReviewLevels, roles } from '../../lib/workflow/roles';

/** What the page of units and accounts sends, as `unknown` meets it: words folded once more, since not every sender is our form. */

const words = (most: number) =>
  z
    .string()
    .max(4 * most)
    .transform((typed) => foldName(typed).replace(/[\p{Cc}\p{Surrogate}]/gu, ''))
    .pipe(z.string().min(1).max(most));

export const idSchema = z.guid();

const settings = {
  name: words(longestAgencyName),
  kind: z.enum(agencyKinds),
  level: z.enum(agencyLevels).nullable(),
  reviewLevels: z.int().min(1).max(mostReviewLevels),
  relaxed: z.boolean(),
};

export const newUnitSchema = z.strictObject({ ...settings, parentId: idSchema });
export const changedUnitSchema = z.strictObject({ ...settings, id: idSchema, parentId: idSchema.nullable() });
export const endOfUnitSchema = z.strictObject({ id: idSchema, on: z.iso.date() });

const posts = z
  .array(
    z.strictObject({
      role: z.enum(roles),
      reviewLevel: z.int().min(0).max(mostReviewLevels),
      duty: words(mostDutyLength).nullable(),
    }),
  )
  .max(roles.length + mostReviewLevels)
  .refine((all) => new Set(all.map(({ role, reviewLevel }) => `${role}${reviewLevel}`)).size === all.length);

const username = z
  .string()
  .max(200)
  .transform((typed) => readUsername(typed) ?? '')
  .pipe(z.string().min(1));

const personName = words(mostPersonNameLength);

export const newPersonSchema = z.strictObject({ unitId: idSchema, username, name: personName, posts });
export const changedPersonSchema = z.strictObject({ id: idSchema, unitId: idSchema, name: personName, posts });
export const appointmentSchema = z.strictObject({ unitId: idSchema, username, posts });
