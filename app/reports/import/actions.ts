'use server';

import { z } from 'zod';
import { newReportSchema, type CreateOutcome } from '../../../components/reports/new-report';
import type { ReadOutcome } from '../../../components/import/file-read';
import { largestFile } from '../../../components/import/import-limits';
import { appWords } from '../../../lib/messages/app-words';
import { readSavedReport } from '../../../lib/report/exchange';
import { createReport, listDraftingUnits } from '../../../lib/store/reports';
import { templateOfEdition } from '../../../templates/choose';
import { personOfAction } from '../../security/require-person';
import { createOutcome, signedOut, unknownUnit } from '../create-outcome';
import { readReportFile } from './read-file';

/** Reads an uploaded file; stores nothing. */
export async function readFile(form: FormData): Promise<ReadOutcome> {
  if ((await personOfAction()) === null) return { kind: 'signedOut' };
  const file = form.get('file');
  if (!(file instanceof File)) return refused('', appWords.fileTroubles.noFile);
  if (file.size > largestFile) return refused(file.name, appWords.fileTroubles.tooLarge);
  return readReportFile(file.name, new Uint8Array(await file.arrayBuffer()));
}

function refused(fileName: string, sentence: string): ReadOutcome {
  return { kind: 'refused', fileName, sentences: [sentence] };
}

const confirmedSchema = newReportSchema.extend({ report: z.unknown() });

/** Stores a report that was read from a file as one of the person's units, as somebody confirmed it. */
export async function storeImported(input: unknown): Promise<CreateOutcome> {
  const person = await personOfAction();
  if (person === null) return signedOut;
  const { report, unitId, year } = confirmedSchema.parse(input);
  const read = readSavedReport(templateOfEdition, report);
  if (!read.ok) throw new Error(`An imported report came back otherwise: ${JSON.stringify(read.error)}`);
  const unit = (await listDraftingUnits(person)).find(({ id }) => id === unitId);
  if (unit === undefined) return unknownUnit;
  const imported = { ...read.value, agency: unit.agency, year };
  return createOutcome(imported, await createReport(person, unitId, imported));
}
