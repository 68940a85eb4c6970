'use server';

import { revalidatePath } from 'next/cache';
import type { ListOutcome, ListPreview, MadeAccount } from '../../../components/administration/list-outcome';
import { failure, success, type Result } from '../../../lib/base/result';
import { makeInitialPassword } from '../../../lib/auth/passwords';
import { describeAdministrationTrouble } from '../../../lib/messages/administration-words';
import { appWords } from '../../../lib/messages/app-words';
import { describeListError, describeListTrouble } from '../../../lib/messages/people-list-words';
import { signedOutSentence } from '../../../lib/messages/workflow-words';
import { largestList } from '../../../lib/people/list/sheet';
import type { List } from '../../../lib/people/list/read-list';
import { importPeople, previewImport } from '../../../lib/store/import-people';
import { readApart } from '../../read-apart/read-apart';
import { personOfAction } from '../../security/require-person';
import { hashAll } from './hash-all';
import { previewList } from './preview-list';

/** Reads an uploaded list and holds it against what there is; makes nothing. */
export async function readUploaded(form: FormData): Promise<ListPreview> {
  const person = await personOfAction();
  const refused = (sentence: string): ListPreview => ({ kind: 'refused', fileName: nameOf(form), sentence });
  if (person === null) return refused(signedOutSentence);
  const read = await listOf(form);
  if (!read.ok) return refused(read.error);
  const plan = await previewImport(person, read.value);
  if (!plan.ok) return refused(describeAdministrationTrouble(plan.error));
  return previewList(nameOf(form), read.value, plan.value);
}

/** Makes the units and accounts of an uploaded list, all or none; gives the initial passwords, which are kept nowhere. */
export async function makeUploaded(form: FormData): Promise<ListOutcome> {
  const person = await personOfAction();
  if (person === null) return { kind: 'refused', sentences: [signedOutSentence] };
  const read = await listOf(form);
  if (!read.ok) return { kind: 'refused', sentences: [read.error] };
  const list = read.value;
  const plan = await previewImport(person, list);
  if (!plan.ok) return { kind: 'refused', sentences: [describeAdministrationTrouble(plan.error)] };
  const { accounts, errors } = plan.value;
  if (errors.length > 0) return { kind: 'refused', sentences: errors.map(describeListError) };
  const unitOf = new Map(
    list.entries.flatMap(({ unit, account }) => (account?.username ? [[account.username, unit] as const] : [])),
  );
  const given = accounts.map(({ username, name }): MadeAccount => ({
    unit: unitOf.get(username) ?? '',
    username,
    name,
    password: makeInitialPassword(),
  }));
  const made = await importPeople(person, list, await hashAll(given));
  if (made.ok) {
    revalidatePath('/administration');
    return { kind: 'made', units: made.value.units, accounts: given };
  }
  const { error } = made;
  return {
    kind: 'refused',
    sentences: error.kind === 'list' ? error.errors.map(describeListError) : [describeAdministrationTrouble(error)],
  };
}

/** The list that a form brings, or the sentence that says why there is none. */
async function listOf(form: FormData): Promise<Result<List, string>> {
  const file = form.get('file');
  if (!(file instanceof File)) return failure(appWords.fileTroubles.noFile);
  if (file.size > largestList) return failure(describeListTrouble({ kind: 'tooLarge' }));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const apart = await readApart('people', { fileName: file.name, bytes });
  if (!apart.ok) return failure(appWords.fileTroubles[apart.error.kind]);
  const list = apart.value;
  return list.ok ? success(list.value) : failure(describeListTrouble(list.error));
}

function nameOf(form: FormData): string {
  const file = form.get('file');
  return file instanceof File ? file.name : '';
}
