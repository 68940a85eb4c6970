'use server';

import { z } from 'zod';
import { signedOutSentence } from '../../../../lib/messages/workflow-words';
import * as snapshots from '../../../../lib/store/snapshots';
import { templateOfEdition } from '../../../../templates/choose';
import { personOfAction } from '../../../security/require-person';
import { openedSchema, type Opened } from '../opened';
import { sentenceOfTrouble } from '../sentence-of-trouble';

/** Keeps a report as it is under a name; the sentence that says why not, or null. */
export async function takeSnapshot(opened: Opened, name: string): Promise<string | null> {
  const input = openedSchema.extend({ name: z.string() }).parse({ ...opened, name });
  const person = await personOfAction();
  if (person?.id !== input.personId) return signedOutSentence;
  const taken = await snapshots.takeSnapshot(person, { reportId: input.id, name: input.name });
  return taken.ok ? null : sentenceOfTrouble('snapshot', taken.error);
}

const restoreSchema = openedSchema.extend({
  seenVersion: z.int(),
  edition: z.string(),
  from: z.string().regex(/^(?:snapshot|submission)\/[^/]+$/),
});

/** Makes an earlier version the next one; the sentence that says why not, or null. */
export async function restore(input: z.infer<typeof restoreSchema>): Promise<string | null> {
  const { id, personId, seenVersion, edition, from } = restoreSchema.parse(input);
  const person = await personOfAction();
  if (person?.id !== personId) return signedOutSentence;
  const template = templateOfEdition(edition);
  if (template === null) throw new Error(`No template of edition ${edition}`);
  const [kind, source = ''] = from.split('/');
  const of = { kind: kind === 'snapshot' ? 'snapshot' : 'submission', id: source } as const;
  const restored = await snapshots.restoreVersion(person, { id, seenVersion, template, from: of });
  return restored.ok ? null : sentenceOfTrouble('restoreSnapshot', restored.error);
}
