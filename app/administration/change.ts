import 'server-only';
import { revalidatePath } from 'next/cache';
import { failure, success, type Result } from '../../lib/base/result';
import { describeAdministrationTrouble } from '../../lib/messages/administration-words';
import { describeOutage } from '../../lib/messages/app-words';
import { signedOutSentence } from '../../lib/messages/workflow-words';
import type { AdministrationTrouble } from '../../lib/people/administration-trouble';
import type { Person } from '../../lib/workflow/roles';
import { personOfAction } from '../security/require-person';

/** Asks the store for a change in the name of whoever has signed in; gives what was made, or the sentence that says why nothing was. */
export async function changeAs<Value>(
  change: (person: Person) => Promise<Result<Value, AdministrationTrouble>>,
): Promise<Result<Value, string>> {
  const person = await personOfAction();
  if (person === null) return failure(signedOutSentence);
  const result = await change(person);
  if (!result.ok) {
    if (result.error.kind === 'unavailable') console.error(describeOutage(result.error.outage));
    return failure(describeAdministrationTrouble(result.error));
  }
  revalidatePath('/administration');
  return success(result.value);
}
