'use server';

import { z } from 'zod';
import { newReportSchema, type CreateOutcome } from '../../../components/reports/new-report';
import { largestFile } from '../../../components/reports/import-limits';
import type { ImportOutcome } from '../../../components/reports/import-proposal';
import { appWords } from '../../../lib/messages/app-words';
import { signedOutSentence } from '../../../lib/messages/workflow-words';
import { readSavedReport } from '../../../lib/report/exchange';
import { settlePrintedTotals } from '../../../lib/report/printed-totals';
import type { CellAddress } from '../../../lib/template/template';
import { createReport, listDraftingUnits } from '../../../lib/store/reports';
import { templateOf, templateOfEdition } from '../../../templates/choose';
import { personOfAction } from '../../security/require-person';
import { createOutcome, signedOut, unknownUnit } from '../create-outcome';
import { readReportFile } from './read-file';

/** Reads an uploaded file; stores nothing. */
export async function readFile(form: FormData): Promise<ImportOutcome> {
  if ((await personOfAction()) === null) return refused('', signedOutSentence);
  const file = form.get('file');
  if (!(file instanceof File)) return refused('', appWords.fileTroubles.noFile);
  if (file.size > largestFile) return refused(file.name, appWords.fileTroubles.tooLarge);
  return readReportFile(file.name, new Uint8Array(await file.arrayBuffer()));
}

function refused(fileName: string, sentence: string): ImportOutcome {
  return { kind: 'refused', fileName, sentences: [sentence] };
}

const confirmedSchema = newReportSchema.extend({ report: z.unknown(), doubtful: z.array(z.string()) });

/** Stores a report that was read from a file as one of the person's units, as somebody confirmed it. */
export async function storeImported(input: unknown): Promise<CreateOutcome> {
  const person = await personOfAction();
  if (person === null) return signedOut;
  const { report, unitId, year, doubtful } = confirmedSchema.parse(input);
  const read = readSavedReport(templateOfEdition, report);
  if (!read.ok) throw new Error(`An imported report came back otherwise: ${JSON.stringify(read.error)}`);
  const settled = settlePrintedTotals(templateOf(read.value), read.value, new Set(doubtful as CellAddress[]));
  const unit = (await listDraftingUnits(person)).find(({ id }) => id === unitId);
  if (unit === undefined) return unknownUnit;
  const imported = { ...settled, agency: unit.agency, year };
  return createOutcome(imported, await createReport(person, unitId, imported));
}
