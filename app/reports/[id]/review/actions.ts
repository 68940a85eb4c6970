'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { StepOutcome } from '../../../../components/review/review-actions';
import type { Result } from '../../../../lib/base/result';
import { signedOutSentence } from '../../../../lib/messages/workflow-words';
import { placeSchema } from '../../../../lib/report/place';
import * as issues from '../../../../lib/store/issues';
import { loadReportFile } from '../../../../lib/store/report-file';
import { viewReport } from '../../../../lib/store/reports';
import * as steps from '../../../../lib/store/steps';
import * as threads from '../../../../lib/store/threads';
import type { StepTrouble } from '../../../../lib/store/trouble';
import type { Action } from '../../../../lib/workflow/permissions';
import type { Person } from '../../../../lib/workflow/roles';
import { templateOf } from '../../../../templates/choose';
import { personOfAction } from '../../../security/require-person';
import { currentSubmission } from '../current-submission';
import { sentenceOfTrouble } from '../sentence-of-trouble';
import { filesOf } from './issued-files';

/** What every input carries besides what is asked for. */
const openedSchema = z.object({ personId: z.string().max(100) });

const text = z.string().max(4000);
const seen = { id: z.string().max(100), seenVersion: z.int() };
const decisionSchema = z.object({ ...seen, opinion: text });
const suggestion = z.string().max(20_000).optional();
const markSchema = z.object({ place: placeSchema, reason: text, suggestion });

/** A reviewer agrees; the report goes on to the next level or to the issuer. */
export async function approve(input: unknown): Promise<StepOutcome> {
  return step('approve', input, async (person) => steps.approveReport(person, decisionSchema.parse(input)));
}

/** Sends the report back to its drafter. */
export async function sendBack(input: unknown): Promise<StepOutcome> {
  return step('return', input, async (person) => {
    const { marks, ...decision } = decisionSchema.extend({ marks: z.array(markSchema).max(500) }).parse(input);
    const stored = await viewReport(person, decision.id);
    if (stored === null) return unknown;
    return steps.returnReport(person, {
      ...decision,
      template: templateOf(stored.report),
      marks: marks.map(({ suggestion: proposed, ...mark }) => ({
        ...mark,
        ...(proposed !== undefined && { suggestion: proposed }),
      })),
    });
  });
}

/** The leader issues the report: its files are made, checked and kept. A file that fails its own check stops it. */
export async function issue(input: unknown): Promise<StepOutcome> {
  const person = await whoAsks(input);
  if (person === null) return { kind: 'refused', sentence: signedOutSentence };
  const decision = decisionSchema.parse(input);
  const file = await loadReportFile(person, decision.id);
  // Who may not issue it, or saw an older version, is told so before any file is made: the store says why.
  if (file?.allowed.issue.ok !== true || file.stored.version !== decision.seenVersion)
    return step('issue', input, async () => issues.issueReport(person, { ...decision, files: [] }));
  const submission = currentSubmission(file);
  if (submission === null) throw new Error(`The report ${decision.id} waits to be issued and was never submitted`);
  // What was agreed to is what is issued: the frozen words, whatever the report's row says.
  const files = await filesOf(submission.report);
  if (!files.ok) return { kind: 'refused', sentence: files.error };
  return step('issue', input, async () => issues.issueReport(person, { ...decision, files: files.value }));
}

/** Puts on record where the report was published. */
export async function publish(input: unknown): Promise<StepOutcome> {
  return step('publish', input, async (person) =>
    issues.publishReport(person, z.object({ ...seen, publishedTo: text }).parse(input)),
  );
}

/** The drafter takes the report back. */
export async function withdraw(input: unknown): Promise<StepOutcome> {
  return step('withdraw', input, async (person) => steps.withdrawReport(person, z.object(seen).parse(input)));
}

/** Begins a new version of an issued report. */
export async function startCorrection(input: unknown): Promise<StepOutcome> {
  return step('correct', input, async (person) =>
    issues.startCorrection(person, z.object({ ...seen, reason: text }).parse(input)),
  );
}

/** Gives a correction up. */
export async function abandonCorrection(input: unknown): Promise<StepOutcome> {
  return step('abandonCorrection', input, async (person) => {
    const which = z.object(seen).parse(input);
    const stored = await viewReport(person, which.id);
    if (stored === null) return unknown;
    return issues.abandonCorrection(person, { ...which, template: templateOf(stored.report) });
  });
}

/** Says something of a place. */
export async function openThread(input: unknown): Promise<StepOutcome> {
  return step('comment', input, async (person) => {
    const { suggestion: proposed, ...opening } = z
      .object({ reportId: z.string().max(100), place: placeSchema, text, suggestion })
      .parse(input);
    const stored = await viewReport(person, opening.reportId);
    if (stored === null) return unknown;
    return threads.openThread(person, {
      ...opening,
      template: templateOf(stored.report),
      ...(proposed !== undefined && { suggestion: proposed }),
    });
  });
}

/** Goes on with a thread. */
export async function reply(input: unknown): Promise<StepOutcome> {
  return step('comment', input, async (person) =>
    threads.replyToThread(person, z.object({ threadId: z.string().max(100), text }).parse(input)),
  );
}

/** Settles a thread, or takes it up again. */
export async function resolve(input: unknown): Promise<StepOutcome> {
  return step('resolveThread', input, async (person) =>
    threads.resolveThread(person, z.object({ threadId: z.string().max(100), resolved: z.boolean() }).parse(input)),
  );
}

const unknown = { ok: false, error: { kind: 'refused', refusal: { kind: 'unknown' } } } as const;

/** Who has signed in, where it is who opened the page: nobody else decides anything through it. */
async function whoAsks(input: unknown): Promise<Person | null> {
  const person = await personOfAction();
  const opened = openedSchema.safeParse(input);
  return opened.success && opened.data.personId === person?.id ? person : null;
}

async function step(
  action: Action,
  input: unknown,
  work: (person: Person) => Promise<Result<unknown, StepTrouble>>,
): Promise<StepOutcome> {
  const person = await whoAsks(input);
  if (person === null) return { kind: 'refused', sentence: signedOutSentence };
  const result = await work(person);
  if (result.ok) {
    revalidatePath('/', 'layout');
    return { kind: 'done' };
  }
  return {
    kind: result.error.kind === 'stale' ? 'stale' : 'refused',
    sentence: sentenceOfTrouble(action, result.error),
  };
}
