import { cellField, narrativeField, type FieldName } from '../../lib/form/fields';
import { createOutput } from '../../lib/form/output';
import type { ActionOutcome } from '../../lib/form/action-outcome';
import { placeName } from '../../lib/messages/place-words';
import { submissionWords } from '../../lib/messages/submission-words';
import { threadSaid } from '../../lib/messages/thread-words';
import { unchangedWords } from '../../lib/messages/unchanged-words';
import { saidZeroStated, zeroStatementWords } from '../../lib/messages/zero-words';
import { sectionName } from '../../lib/messages/names';
import { prefaceSection, type Place } from '../../lib/report/place';
import type { CheckContext } from '../../lib/rules/check-context';
import { checkReport } from '../../lib/rules/check-report';
import { findingFacts, findingKey, type Explanation } from '../../lib/rules/explanation';
import type { Finding } from '../../lib/rules/finding';
import type { CellAddress, TableSection } from '../../lib/template/template';
import { findPlace } from '../../lib/workflow/find-place';
import { obstaclesOf, zeroTables, type Obstacles, type ZeroStatement } from '../../lib/workflow/readiness';
import type { ThreadRecord } from '../../lib/workflow/thread';
import type { ApprovalProps } from './approval-props';
import type { Editing } from './editing';
import type { Safekeeping } from './safekeeping';

/** What came of something that was asked for: `sentence` says why nothing did. */
export type Answer = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly sentence: string };

const done: Answer = { kind: 'done' };

/**
 * What stands around the texts of one report on its way to approval: the reasons, the statements and the comments, and what a drafter does
 * about them. As with the texts, what follows an output renders, and nothing else.
 */
export class Approval {
  readonly explanations = createOutput<readonly Explanation[]>([]);
  readonly zeroStatements = createOutput<readonly ZeroStatement[]>([]);
  readonly threads = createOutput<readonly ThreadRecord[]>([]);
  /** What the server found in the way of the last submission; null where it found nothing. */
  readonly refusedFor = createOutput<Obstacles | null>(null);
  /** What stood in the way when submission was last asked for; null while it is not. */
  readonly submissionAsked = createOutput<Obstacles | null>(null);
  /** The table for which the statement that it is rightly zero is being asked. */
  readonly zeroAsked = createOutput<string | null>(null);
  /** The field whose history is open. */
  readonly historyOf = createOutput<FieldName | null>(null);
  /** Reasons and replies that are written and not sent: they outlive the panel they are written in. */
  readonly unsent = new Map<string, string>();

  constructor(
    readonly props: ApprovalProps,
    /** What the rules are told beside the report, as the server tells them. */
    private readonly context: Omit<CheckContext, 'stage'>,
    private readonly editing: Editing,
    private readonly safekeeping: Safekeeping,
  ) {
    this.explanations.set(props.explanations);
    this.zeroStatements.set(props.zeroStatements);
    this.threads.set(props.threads);
  }

  /** Follows the saves: one of a table that is no longer zero voids the word that it is, there as here. Returns how to stop. */
  start(): () => void {
    const { autosave, template } = this.editing;
    return autosave.state.subscribe(() => {
      if (autosave.state.get().kind !== 'saved') return;
      const zero = new Set(zeroTables(template, autosave.saved()).map(({ id }) => id));
      const stated = this.zeroStatements.get();
      const left = stated.filter(({ section }) => zero.has(section));
      if (left.length < stated.length) this.zeroStatements.set(left);
    });
  }

  /** What keeps the report, as it is on the screen, from being submitted. */
  obstacles(): Obstacles {
    const { template, engine } = this.editing;
    const report = engine.report();
    const findings = checkReport(template, report, { stage: 'final', ...this.context });
    return obstaclesOf(template, report, findings, this.explanations.get(), this.zeroStatements.get());
  }

  /** Opens the dialog of submission, whatever may be left to do. */
  askSubmission(): void {
    this.editing.engine.settle();
    this.submissionAsked.set(this.obstacles());
  }

  /** Saves, then submits what was saved. */
  async submit(): Promise<Answer> {
    const { autosave } = this.editing;
    this.refusedFor.set(null);
    if (!(await autosave.flush())) return { kind: 'refused', sentence: this.whyNotSaved() };
    const outcome = await this.ask(this.props.actions.submit(autosave.version()));
    if (outcome.kind === 'notReady') this.refusedFor.set(outcome.obstacles);
    if (outcome.kind === 'stale') void autosave.resend();
    const answer = answerOf(outcome);
    if (answer.kind === 'done') this.props.onSubmitted();
    return answer;
  }

  /** Puts on record why a warning may stand, bound to its numbers. */
  async explain(finding: Finding, text: string): Promise<Answer> {
    const [key, facts] = [findingKey(finding), findingFacts(finding)];
    const outcome = await this.ask(this.props.actions.explain({ key, facts, text }));
    if (outcome.kind !== 'done') return answerOf(outcome);
    const mine: Explanation = { key, facts, text, byName: this.props.person.name, at: new Date().toISOString() };
    this.explanations.set([...this.explanations.get().filter((each) => each.key !== key), mine]);
    return done;
  }

  /** Puts on record that words of last year's still hold, one or several at once. What is typed is saved first: the server looks for them. */
  async confirmUnchanged(findings: readonly Finding[]): Promise<Answer> {
    if (!(await this.editing.autosave.flush())) return { kind: 'refused', sentence: unchangedWords.notSaved };
    const keys = new Map(findings.map((finding) => [findingKey(finding), findingFacts(finding)]));
    const outcome = await this.ask(this.props.actions.confirmUnchanged([...keys.keys()]));
    if (outcome.kind !== 'done') return answerOf(outcome);
    const said = { text: unchangedWords.stillText, byName: this.props.person.name, at: new Date().toISOString() };
    const mine = [...keys].map(([key, facts]): Explanation => ({ key, facts, ...said }));
    this.explanations.set([...this.explanations.get().filter(({ key }) => !keys.has(key)), ...mine]);
    this.editing.say(unchangedWords.said);
    return done;
  }

  /** Fills what is blank of a table with zeros and puts on record that all of it is rightly zero. */
  async stateZero(section: TableSection): Promise<Answer> {
    const { template, engine, autosave } = this.editing;
    if (!zeroTables(template, engine.report()).some(({ id }) => id === section.id)) {
      return { kind: 'refused', sentence: zeroStatementWords.notZero };
    }
    const typed = [...template.cells.values()].filter((cell) => cell.section.id === section.id && !cell.computed);
    const blanks = this.editing.blanksOf(typed.map(({ address }) => address));
    this.editing.write(
      blanks.map((address) => ({ field: cellField(address), text: '0' })),
      'zeroFill',
    );
    if (!(await autosave.flush())) return { kind: 'refused', sentence: zeroStatementWords.notSaved };
    const outcome = await this.ask(this.props.actions.stateZero(section.id));
    if (outcome.kind !== 'done') return answerOf(outcome);
    const mine = { section: section.id, byName: this.props.person.name, at: new Date().toISOString() };
    this.zeroStatements.set([...this.zeroStatements.get().filter((each) => each.section !== section.id), mine]);
    this.editing.say(saidZeroStated(sectionName(template, section.id)));
    return done;
  }

  async reply(thread: ThreadRecord, text: string): Promise<Answer> {
    return this.takeThreads(this.props.actions.reply(thread.id, text), threadSaid.replied);
  }

  async resolve(thread: ThreadRecord, resolved: boolean): Promise<Answer> {
    const said = resolved ? threadSaid.resolved : threadSaid.reopened;
    return this.takeThreads(this.props.actions.resolve(thread.id, resolved), said);
  }

  /** Writes what was put forward where it belongs, as a step that can be undone, and settles it. */
  async accept(thread: ThreadRecord): Promise<Answer> {
    const { template } = this.editing;
    const place = this.placeOf(thread);
    const { suggestion } = thread;
    if (place === null || suggestion === null) return { kind: 'refused', sentence: submissionWords.failed };
    const target = this.textAt(place, suggestion);
    if (target === null) return { kind: 'refused', sentence: submissionWords.closedTitle };
    this.editing.write([target], 'suggestion');
    if (this.editing.engine.text(target.field).get() !== target.text) {
      return { kind: 'refused', sentence: submissionWords.closedTitle };
    }
    this.editing.navigation.goToPlace(place);
    return this.takeThreads(
      this.props.actions.settle(thread.id, true),
      threadSaid.accepted(placeName(template, place)),
    );
  }

  async decline(thread: ThreadRecord): Promise<Answer> {
    return this.takeThreads(this.props.actions.settle(thread.id, false), threadSaid.declined);
  }

  /** Where the place of a thread is in the report as it is on the screen, or null. */
  placeOf({ place }: ThreadRecord): Place | null {
    return findPlace(this.editing.template, place, this.editing.engine.report());
  }

  /** Whether anything is open that was said about a cell. */
  isMarked(address: CellAddress): boolean {
    return this.threads
      .get()
      .some(({ place, resolvedAt }) => resolvedAt === null && place.kind === 'cell' && place.address === address);
  }

  /** Waits for the server; an ended session is known to the whole editor. */
  async ask<Value>(asked: Promise<ActionOutcome<Value>>): Promise<ActionOutcome<Value>> {
    const outcome = await asked.catch((): ActionOutcome<Value> => ({
      kind: 'refused',
      sentence: submissionWords.failed,
    }));
    if (outcome.kind === 'signedOut') this.safekeeping.sessionEnded();
    return outcome;
  }

  private async takeThreads(asked: Promise<ActionOutcome<readonly ThreadRecord[]>>, said: string): Promise<Answer> {
    const outcome = await this.ask(asked);
    if (outcome.kind !== 'done') return answerOf(outcome);
    this.threads.set(outcome.value);
    this.editing.say(said);
    return done;
  }

  private whyNotSaved(): string {
    switch (this.editing.autosave.state.get().kind) {
      case 'stale':
        return submissionWords.conflict;
      case 'signedOut':
        return submissionWords.signedOut;
      default:
        return submissionWords.notSaved;
    }
  }

  /** The whole text of the field in which `text` then stands at the place; null where it has no such place to write in. */
  private textAt(place: Place, text: string): { readonly field: FieldName; readonly text: string } | null {
    const { template, engine } = this.editing;
    switch (place.kind) {
      case 'cell':
        return template.cells.get(place.address)?.computed === false ? { field: cellField(place.address), text } : null;
      case 'paragraph': {
        const field = place.section === prefaceSection ? 'preface' : narrativeField(place.section);
        const lines = engine.text(field).get().split('\n');
        const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
        const at = filled[place.index];
        return at === undefined ? null : { field, text: lines.with(at, text).join('\n') };
      }
      case 'title':
      case 'date':
        return { field: place.kind, text };
      case 'report':
        return null;
    }
  }
}

/** What is shown of what the server said. */
export function answerOf(outcome: ActionOutcome<unknown>): Answer {
  switch (outcome.kind) {
    case 'done':
      return done;
    case 'signedOut':
      return { kind: 'refused', sentence: submissionWords.signedOut };
    case 'notReady':
      return { kind: 'refused', sentence: submissionWords.notReady };
    case 'stale':
    case 'refused':
      return { kind: 'refused', sentence: outcome.sentence };
  }
}
