'use server';

import { revalidatePath } from 'next/cache';
import { signedOutSentence } from '../lib/messages/workflow-words';
import * as store from '../lib/store/reports';
import { deletionSentence } from './deletion-sentence';
import { personOfAction } from './security/require-person';

/** Takes a report from the list; null, or the sentence that says why not. */
export async function deleteReport(id: string): Promise<string | null> {
  const person = await personOfAction();
  if (person === null) return signedOutSentence;
  const deleted = await store.deleteReport(person, id);
  revalidatePath('/');
  return deleted.ok ? null : deletionSentence('delete', deleted.error);
}

/** Brings a deleted report back; null, or the sentence that says why not. */
export async function restoreReport(id: string): Promise<string | null> {
  const person = await personOfAction();
  if (person === null) return signedOutSentence;
  const restored = await store.undeleteReport(person, id);
  revalidatePath('/');
  return restored.ok ? null : deletionSentence('undelete', restored.error);
}
