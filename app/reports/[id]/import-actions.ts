'use server';

import { z } from 'zod';
import type { ActionOutcome } from '../../../lib/form/action-outcome';
import { describeActionRefusal } from '../../../lib/messages/workflow-words';
import { submissionWords } from '../../../lib/messages/submission-words';
import { readSavedReport } from '../../../lib/report/exchange';
import type { Report } from '../../../lib/report/report';
import { createReport, viewReport } from '../../../lib/store/reports';
import { templateOfEdition } from '../../../templates/choose';
import { personOfAction } from '../../security/require-person';
import { createOutcome } from '../create-outcome';
import { openedSchema, type Opened } from './opened';

/** Stores a report that was read from a file as that of the year before the opened one, of the same unit. */
export async function storeLastYear(opened: Opened, report: Report): Promise<ActionOutcome> {
  const person = await personOfAction();
  const input = openedSchema.extend({ report: z.unknown() }).safeParse({ ...opened, report });
  if (!input.success) return { kind: 'refused', sentence: submissionWords.failed };
  if (person?.id !== input.data.personId) return { kind: 'signedOut' };
  const stored = await viewReport(person, input.data.id);
  if (stored === null) return { kind: 'refused', sentence: describeActionRefusal('view', { kind: 'unknown' }) };
  const read = readSavedReport(templateOfEdition, input.data.report);
  if (!read.ok || read.value.year !== stored.report.year - 1)
    return { kind: 'refused', sentence: submissionWords.failed };
  const last = { ...read.value, agency: stored.report.agency };
  const outcome = createOutcome(last, await createReport(person, stored.unitId, last));
  return outcome.kind === 'created'
    ? { kind: 'done', value: null }
    : { kind: 'refused', sentence: outcome.trouble.sentence };
}
