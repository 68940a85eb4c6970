'use server';

import { z } from 'zod';
import { assertNever } from '../../../lib/base/assert-never';
import type { ActionOutcome } from '../../../lib/form/action-outcome';
import { describeOutage } from '../../../lib/messages/app-words';
import { describeActionRefusal } from '../../../lib/messages/workflow-words';
import { submissionWords, describeOvertaken } from '../../../lib/messages/submission-words';
import { unchangedWords } from '../../../lib/messages/unchanged-words';
import { listChanges } from '../../../lib/store/list-changes';
import { viewReport } from '../../../lib/store/reports';
import { confirmUnchanged, explainFinding, stateZero } from '../../../lib/store/statements';
import { submitReport } from '../../../lib/store/steps';
import { listThreads, replyToThread, resolveThread, settleSuggestion } from '../../../lib/store/threads';
import type { StepTrouble } from '../../../lib/store/trouble';
import type { Action } from '../../../lib/workflow/permissions';
import type { Person } from '../../../lib/workflow/roles';
import type { ThreadRecord } from '../../../lib/workflow/thread';
import type { ChangeRecord } from '../../../lib/workflow/version-record';
import { editionOfYear, templateOf } from '../../../templates/choose';
import { personOfAction } from '../../security/require-person';
import { openedSchema, type Opened } from './opened';

const text = z.string().max(5000);

/** Hands the report in as it was when `seenVersion` was seen. */
export async function submit(opened: Opened, seenVersion: number): Promise<ActionOutcome> {
  const input = openedSchema.extend({ seenVersion: z.int().positive() }).safeParse({ ...opened, seenVersion });
  const asked = await whoAsks(input);
  if (asked.kind !== 'asked') return asked;
  const { person, id } = asked;
  const stored = await viewReport(person, id);
  if (stored === null) return gone;
  const template = templateOf(stored.report);
  const result = await submitReport(person, {
    id,
    seenVersion: asked.seenVersion,
    template,
    editionOfYear: editionOfYear(stored.report.year),
    templateOf,
  });
  return result.ok ? done : refusal('submit', result.error);
}

/** Puts on record why a warning may stand. */
export async function explain(
  opened: Opened,
  explanation: { readonly key: string; readonly facts: string; readonly text: string },
): Promise<ActionOutcome> {
  const input = openedSchema
    .extend({ key: z.string().max(1000), facts: z.string().max(50_000), text })
    .safeParse({ ...opened, ...explanation });
  const asked = await whoAsks(input);
  if (asked.kind !== 'asked') return asked;
  const { person, id: reportId, key, facts } = asked;
  const result = await explainFinding(person, { reportId, key, facts, text: asked.text });
  return result.ok ? done : refusal('explain', result.error);
}

/** Puts on record that words of last year's, by the keys of their findings, still hold. */
export async function confirmWords(opened: Opened, keys: readonly string[]): Promise<ActionOutcome> {
  const input = openedSchema.extend({ keys: z.array(z.string().max(1000)).min(1).max(1000) });
  const asked = await whoAsks(input.safeParse({ ...opened, keys }));
  if (asked.kind !== 'asked') return asked;
  const confirming = { reportId: asked.id, keys: asked.keys, text: unchangedWords.stillText, templateOf };
  const result = await confirmUnchanged(asked.person, confirming);
  return result.ok ? done : refusal('explain', result.error);
}

/** Puts on record that a table is rightly all zero. */
export async function vouchForZero(opened: Opened, section: string): Promise<ActionOutcome> {
  const asked = await whoAsks(openedSchema.extend({ section: z.string().max(100) }).safeParse({ ...opened, section }));
  if (asked.kind !== 'asked') return asked;
  const { person, id } = asked;
  const stored = await viewReport(person, id);
  if (stored === null) return gone;
  const statement = { reportId: id, section: asked.section, template: templateOf(stored.report) };
  const result = await stateZero(person, statement);
  return result.ok ? done : refusal('stateZero', result.error);
}

const onThread = openedSchema.extend({ threadId: z.string().max(100) });

/** Goes on with a thread; this and the two that follow give every thread as it is then. */
export async function reply(
  opened: Opened,
  threadId: string,
  said: string,
): Promise<ActionOutcome<readonly ThreadRecord[]>> {
  const asked = await whoAsks(onThread.extend({ text }).safeParse({ ...opened, threadId, text: said }));
  if (asked.kind !== 'asked') return asked;
  const result = await replyToThread(asked.person, { threadId: asked.threadId, text: asked.text });
  return result.ok ? threadsOf(asked.person, asked.id) : refusal('comment', result.error);
}

/** Sets a thread aside as settled, or takes it up again. */
export async function resolve(
  opened: Opened,
  threadId: string,
  resolved: boolean,
): Promise<ActionOutcome<readonly ThreadRecord[]>> {
  const asked = await whoAsks(onThread.extend({ resolved: z.boolean() }).safeParse({ ...opened, threadId, resolved }));
  if (asked.kind !== 'asked') return asked;
  const result = await resolveThread(asked.person, { threadId: asked.threadId, resolved: asked.resolved });
  return result.ok ? threadsOf(asked.person, asked.id) : refusal('resolveThread', result.error);
}

/** Says what became of a value or wording put forward. */
export async function settle(
  opened: Opened,
  threadId: string,
  accepted: boolean,
): Promise<ActionOutcome<readonly ThreadRecord[]>> {
  const asked = await whoAsks(onThread.extend({ accepted: z.boolean() }).safeParse({ ...opened, threadId, accepted }));
  if (asked.kind !== 'asked') return asked;
  const result = await settleSuggestion(asked.person, { threadId: asked.threadId, accepted: asked.accepted });
  return result.ok ? threadsOf(asked.person, asked.id) : refusal('settleSuggestion', result.error);
}

/** Who changed one field, when and how, the latest first. */
export async function changesOf(opened: Opened, field: string): Promise<ActionOutcome<readonly ChangeRecord[]>> {
  const asked = await whoAsks(openedSchema.extend({ field: z.string().max(300) }).safeParse({ ...opened, field }));
  if (asked.kind !== 'asked') return asked;
  const changes = await listChanges(asked.person, asked.id, asked.field);
  return changes === null ? gone : { kind: 'done', value: changes };
}

const done: ActionOutcome = { kind: 'done', value: null };
const gone: ActionOutcome<never> = { kind: 'refused', sentence: describeActionRefusal('view', { kind: 'unknown' }) };

type Asked<Input> = Input & { readonly kind: 'asked'; readonly person: Person };

/** Who asks for what; not where nobody is signed in, or another person than the one who opened the page. */
async function whoAsks<Input extends Opened>(
  input: z.ZodSafeParseResult<Input>,
): Promise<Asked<Input> | Exclude<ActionOutcome<never>, { kind: 'done' }>> {
  const person = await personOfAction();
  if (!input.success) return { kind: 'refused', sentence: submissionWords.failed };
  if (person?.id !== input.data.personId) return { kind: 'signedOut' };
  return { ...input.data, kind: 'asked', person };
}

async function threadsOf(person: Person, id: string): Promise<ActionOutcome<readonly ThreadRecord[]>> {
  const threads = await listThreads(person, id);
  return threads === null ? gone : { kind: 'done', value: threads };
}

function refusal(action: Action, trouble: StepTrouble): ActionOutcome<never> {
  switch (trouble.kind) {
    case 'refused':
      return { kind: 'refused', sentence: describeActionRefusal(action, trouble.refusal) };
    case 'stale':
      return { kind: 'stale', sentence: describeOvertaken(trouble.state, trouble.by) };
    case 'notReady':
      return trouble;
    case 'gone':
      return gone;
    case 'reasonMissing':
      return { kind: 'refused', sentence: submissionWords.reasonMissing };
    case 'unavailable':
      console.error(describeOutage(trouble.outage));
      return { kind: 'refused', sentence: submissionWords.failed };
    case 'locked':
    case 'exists':
      return { kind: 'refused', sentence: submissionWords.failed };
    default:
      return assertNever(trouble);
  }
}
