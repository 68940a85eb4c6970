import { z } from 'zod';
import { hashPassword } from '../lib/auth/passwords';
import { placeSchema } from '../lib/report/place';
import { agencyLevels } from '../lib/report/report';
import { agencySchema } from '../lib/report/report-schema';
import { database } from '../lib/store/connection';
import { insertPeople } from '../lib/store/insert-people';
import { loadAccount } from '../lib/store/signed-in';
import { roles, type Person } from '../lib/workflow/roles';

const post = z.strictObject({
  unit: z.string(),
  role: z.enum(roles),
  reviewLevel: z.int().default(0),
  duty: z.string().nullable().default(null),
});

const by = z.string();
const opinion = z.string().default('');

/** A step of the workflow, by whom it is taken. */
export const stepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('submit'), by }),
  z.strictObject({ step: z.literal('approve'), by, opinion }),
  z.strictObject({
    step: z.literal('return'),
    by,
    opinion,
    marks: z.array(z.strictObject({ place: placeSchema, reason: z.string() })),
  }),
  z.strictObject({ step: z.literal('issue'), by, opinion }),
  z.strictObject({ step: z.literal('publish'), by, publishedTo: z.string() }),
]);

/** An office to be loaded: units by key, each after the one above it; people by user name, with one password; reports on the way to issue. */
export const officeSchema = z.strictObject({
  password: z.string(),
  units: z.array(
    z.strictObject({
      key: z.string(),
      parent: z.string().nullable(),
      name: z.string(),
      kind: agencySchema.shape.kind,
      level: z.enum(agencyLevels),
      reviewLevels: z.int().default(1),
      relaxed: z.boolean().default(false),
    }),
  ),
  people: z.array(
    z.strictObject({
      username: z.string(),
      name: z.string(),
      posts: z.array(post),
      mustChangePassword: z.boolean().default(false),
    }),
  ),
  reports: z.array(
    z.strictObject({
      /** A file beside the office's own. */
      file: z.string(),
      unit: z.string(),
      by: z.string(),
      /** How far it has come. */
      steps: z.array(stepSchema),
    }),
  ),
});
export type Office = z.infer<typeof officeSchema>;

/** An office in the database: ids of units by key, people by user name. */
export interface LoadedOffice {
  readonly unitId: (key: string) => string;
  readonly person: (username: string) => Person;
}

/** Makes the units and people of an office. None need change the password but those who are said to. */
export async function loadOffice({ units, people, password }: Office): Promise<LoadedOffice> {
  const unitIds = new Map<string, string>();
  const unitId = (key: string) => known(unitIds, key);
  for (const { key, parent, ...unit } of units) {
    const data = { ...unit, parentId: parent === null ? null : unitId(parent) };
    unitIds.set(key, (await database().unit.create({ data, select: { id: true } })).id);
  }
  const passwordHash = await hashPassword(password);
  const accounts = people.map(({ username, name, posts }) => ({
    username,
    name,
    passwordHash,
    posts: posts.map(({ unit, ...each }) => ({ ...each, unitId: unitId(unit) })),
  }));
  const ids = await database().$transaction((tx) => insertPeople(tx, accounts));
  const settled = people.filter(({ mustChangePassword }) => !mustChangePassword).map(({ username }) => username);
  await database().user.updateMany({ where: { username: { in: settled } }, data: { mustChangePassword: false } });
  const loaded = new Map<string, Person>();
  for (const [username, id] of ids) {
    const account = await loadAccount(id);
    if (account !== null) loaded.set(username, account.person);
  }
  return { unitId, person: (username) => known(loaded, username) };
}

function known<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`The office has no ${key}`);
  return value;
}
