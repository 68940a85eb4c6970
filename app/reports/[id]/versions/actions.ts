'use server';

import { z } from 'zod';

import { signedOutSentence } from '../../../../lib/messages/workflow-words';
import * as snapshots from '../../../../lib/store/snapshots';
import { templateOfEdition } from '../../../../templates/choose';
import { personOfAction } from '../../../security/require-person';
import { sentenceOfTrouble } from '../sentence-of-trouble';

/** Keeps a report as it is under a name; the sentence that says why not, or null. */
export async function takeSnapshot(reportId: string, name: string): Promise<string | null> {
  const person = await personOfAction();
  if (person === null) return signedOutSentence;
  const input = z.object({ reportId: z.string(), name: z.string() }).parse({ reportId, name });
  const taken = await snapshots.takeSnapshot(person, input);
  return taken.ok ? null : sentenceOfTrouble('snapshot', taken.error);
}

const restoreSchema = z.object({
  id: z.string(),
  seenVersion: z.int(),
  edition: z.string(),
  from: z.string().regex(/^(?:snapshot|submission)\/[^/]+$/),
});

/** Makes an earlier version the next one; the sentence that says why not, or null. */
export async function restore(input: z.infer<typeof restoreSchema>): Promise<string | null> {
  const person = await personOfAction();
  if (person === null) return signedOutSentence;
  const { id, seenVersion, edition, from } = restoreSchema.parse(input);
  const template = templateOfEdition(edition);
  if (template === null) throw new Error(`No template of edition ${edition}`);
  const [kind, source = ''] = from.split('/');
  const of = { kind: kind === 'snapshot' ? 'snapshot' : 'submission', id: source } as const;
  const restored = await snapshots.restoreVersion(person, { id, seenVersion, template, from: of });
  return restored.ok ? null : sentenceOfTrouble('restoreSnapshot', restored.error);
}
