'use server';

import { z } from 'zod';
import { newReportSchema } from '../../../components/reports/new-report';
import { largestFile } from '../../../components/reports/import-limits';
import type { ImportOutcome } from '../../../components/reports/import-proposal';
import { appWords } from '../../../lib/messages/app-words';
import { readSavedReport } from '../../../lib/report/exchange';
import { settlePrintedTotals } from '../../../lib/report/printed-totals';
import type { CellAddress } from '../../../lib/template/template';
import { createReport } from '../../../lib/store/reports';
import { templateOf, templateOfEdition } from '../../../templates/choose';
import { readReportFile } from './read-file';

/** Reads an uploaded file; stores nothing. */
export async function readFile(form: FormData): Promise<ImportOutcome> {
  const file = form.get('file');
  if (!(file instanceof File)) return refused('', appWords.fileTroubles.noFile);
  if (file.size > largestFile) return refused(file.name, appWords.fileTroubles.tooLarge);
  return readReportFile(file.name, new Uint8Array(await file.arrayBuffer()));
}

function refused(fileName: string, sentence: string): ImportOutcome {
  return { kind: 'refused', fileName, sentences: [sentence] };
}

const confirmedSchema = newReportSchema.extend({ report: z.unknown(), doubtful: z.array(z.string()) });

/** Stores a report that was read from a file, as somebody confirmed it; gives its id. */
export async function storeImported(input: unknown): Promise<string> {
  const { report, agency, year, doubtful } = confirmedSchema.parse(input);
  const read = readSavedReport(templateOfEdition, report);
  if (!read.ok) throw new Error(`An imported report came back otherwise: ${JSON.stringify(read.error)}`);
  const settled = settlePrintedTotals(templateOf(read.value), read.value, new Set(doubtful as CellAddress[]));
  const { id } = await createReport({ ...settled, agency, year });
  return id;
}
