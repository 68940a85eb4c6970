import type { UseFormReturn } from 'react-hook-form';
import { createAutosave, type Autosave, type Save } from '../../lib/form/autosave';
import { createEngine, type Engine } from '../../lib/form/engine';
import { cellField, printedField, type Field, type FieldName, type FormValues } from '../../lib/form/fields';
import {
  closeRun,
  noHistory,
  recordStep,
  recordTyping,
  redo,
  undo,
  type Change,
  type History,
} from '../../lib/form/history';
import { plainText, troubleOf } from '../../lib/form/form-schema';
import { mergeReports, type Merge } from '../../lib/form/merge-reports';
import { createOutput } from '../../lib/form/output';
import type { ZeroScope } from '../../lib/form/zero-scopes';
import { describeFinding } from '../../lib/messages/describe-finding';
import { describeTrouble, editorWords, fieldName, inCell, said } from '../../lib/messages/editor-words';
import { saidZeroFill } from '../../lib/messages/zero-words';
import type { Report } from '../../lib/report/report';
import { checkReport } from '../../lib/rules/check-report';
import type { Finding } from '../../lib/rules/finding';
import type { CellAddress, Template } from '../../lib/template/template';
import { createLater } from './create-later';
import { Navigation } from './navigation';

/** What is said in passing, to eyes and ears; a new one takes the old one's place. */
export interface Notice {
  readonly text: string;
  readonly at: number;
}

export interface EditingOptions {
  readonly template: Template;
  readonly initial: Report;
  readonly version: number;
  readonly savedAt: string;
  readonly editionOfYear: string | null;
  readonly save: Save;
}

/** Milliseconds from the last change to the findings, and the longest wait while changes go on. */
const findingsRest = 200;
const longestWait = 250;

/** A run of keys in prose ends with a rest of this many milliseconds. */
const proseRest = 1000;

/**
 * One report being edited: form, engine, history and autosave held together. It lives outside React, so that a
 * keystroke renders nothing but what follows one of its outputs.
 */
export class Editing {
  readonly template: Template;
  readonly engine: Engine<Finding>;
  readonly autosave: Autosave;
  readonly fields: ReadonlyMap<FieldName, Field>;
  readonly navigation: Navigation;
  readonly notice = createOutput<Notice | null>(null);
  readonly merge = createOutput<Merge | null>(null);
  readonly history = createOutput<History>(noHistory);
  private writing = false;
  private entered = '';

  constructor(
    { template, initial, version, savedAt, editionOfYear, save }: EditingOptions,
    private readonly form: UseFormReturn<FormValues>,
  ) {
    this.template = template;
    this.navigation = new Navigation(template);
    this.fields = this.navigation.fields;
    this.engine = createEngine(
      template,
      initial,
      (report) => checkReport(template, report, { stage: 'drafting', editionOfYear }),
      createLater(findingsRest, longestWait),
    );
    this.autosave = createAutosave({ report: initial, version, savedAt }, this.engine.report, save);
  }

  /** Follows the form, the page's leaving and the network; returns how to stop. */
  start(): () => void {
    const stops = [
      this.form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (name !== undefined && !this.writing) this.typed(name as FieldName);
        },
      }),
      this.autosave.state.subscribe(() => this.followSave()),
      listen(document, 'visibilitychange', () => {
        if (document.visibilityState === 'hidden') void this.autosave.flush({ keepalive: true });
      }),
      listen(window, 'pagehide', () => void this.autosave.flush({ keepalive: true })),
      listen(window, 'online', () => void this.autosave.flush()),
      listen(window, 'beforeunload', (event) => {
        const { kind } = this.autosave.state.get();
        if (kind === 'failed' || kind === 'stale') event.preventDefault();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      void this.autosave.flush({ keepalive: true });
    };
  }

  say(text: string): void {
    this.notice.set({ text, at: Date.now() });
  }

  /** The last thing before the keyboard leaves a field: what was understood is written plainly, what was not is said. */
  leaveField(name: FieldName): void {
    const field = this.fields.get(name);
    if (field === undefined) throw new Error(`The form has no ${name}`);
    const text = this.engine.text(name).get();
    const trouble = troubleOf(this.template, field, text);
    if (trouble === null) this.rewrite(name, plainText(this.template, field, text));
    else if (text !== this.entered) {
      this.say(inCell(fieldName(this.template, field), describeTrouble(trouble, text)));
    }
    this.history.set(closeRun(this.history.get()));
  }

  enterField(name: FieldName): void {
    this.entered = this.engine.text(name).get();
    const field = this.fields.get(name);
    if (field?.kind === 'cell') this.navigation.active.set(field.address);
  }

  /** The text as it was when the field was entered. */
  restore(name: FieldName): void {
    this.rewrite(name, this.entered);
    this.history.set(closeRun(this.history.get()));
  }

  /** Writes one text as if it had been typed in the run of keys that is under way. */
  rewrite(name: FieldName, text: string): void {
    if (this.engine.text(name).get() === text) return;
    this.show([{ field: name, text }]);
    this.typed(name);
  }

  /** Writes several texts as one step that can be undone; returns how many have changed. */
  write(texts: readonly { readonly field: FieldName; readonly text: string }[]): number {
    const changes = texts
      .map(({ field, text }): Change => ({ field, before: this.engine.text(field).get(), after: text }))
      .filter(({ before, after }) => before !== after);
    this.history.set(recordStep(this.history.get(), changes));
    this.apply(changes);
    return changes.length;
  }

  fillZeros(scope: ZeroScope): void {
    const blanks = scope.cells.filter((address) => this.engine.entry(address).get() === 'blank');
    const filled = this.write(blanks.map((address) => ({ field: cellField(address), text: '0' })));
    this.say(saidZeroFill(scope, filled));
  }

  /** Writes what a finding proposes. */
  take(address: CellAddress, value: string): void {
    this.write([{ field: cellField(address), text: value }]);
    this.say(said.hintTaken(fieldName(this.template, { kind: 'cell', address }), value));
  }

  keepComputedTotal(address: CellAddress): void {
    this.write([{ field: printedField(address), text: '' }]);
    this.say(said.totalKept);
  }

  setTitle(title: string): void {
    this.write([{ field: 'title', text: title }]);
    this.say(said.titleSet);
  }

  undo(): void {
    this.travel(undo(this.history.get()), said.undone, said.nothingToUndo);
  }

  redo(): void {
    this.travel(redo(this.history.get()), said.redone, said.nothingToRedo);
  }

  async saveNow(): Promise<boolean> {
    const stored = await this.autosave.flush();
    this.say(stored ? said.saved : said.notSaved);
    return stored;
  }

  /** Goes to the next or previous finding in the order of the panel and says which it is. */
  stepFinding(findings: readonly Finding[], step: 1 | -1): void {
    const index = this.navigation.stepFinding(findings, step);
    const finding = index === null ? undefined : findings[index];
    if (index === null || finding === undefined) this.say(said.noFindings);
    else this.say(said.finding(index + 1, findings.length, describeFinding(this.template, finding).title));
  }

  /** Ends a conflict: the chosen texts stand, and saving goes on from the other person's version. */
  settleMerge(texts: readonly { readonly field: FieldName; readonly text: string }[]): void {
    this.merge.set(null);
    this.write(texts);
    this.autosave.rebase();
  }

  private typed(name: FieldName): void {
    const before = this.engine.text(name).get();
    const after = this.form.getValues(name);
    if (before === after) return;
    this.engine.type([{ field: name, text: after }]);
    const kind = this.fields.get(name)?.kind;
    const rest = kind === 'preface' || kind === 'narrative' ? proseRest : Infinity;
    this.history.set(recordTyping(this.history.get(), { field: name, before, after }, Date.now(), rest));
    this.autosave.touch();
  }

  private apply(changes: readonly Change[]): void {
    const texts = changes.map(({ field, after }) => ({ field, text: after }));
    this.show(texts);
    this.engine.type(texts);
    if (texts.length > 0) this.autosave.touch();
  }

  private show(texts: readonly { readonly field: FieldName; readonly text: string }[]): void {
    this.writing = true;
    for (const { field, text } of texts) this.form.setValue(field, text);
    this.writing = false;
  }

  private travel(
    result: ReturnType<typeof undo>,
    sentence: (place: string, count: number) => string,
    nothing: string,
  ): void {
    const [first] = result?.changes ?? [];
    const field = first === undefined ? undefined : this.fields.get(first.field);
    if (result === null || first === undefined || field === undefined) {
      this.say(nothing);
      return;
    }
    this.history.set(result.history);
    this.apply(result.changes);
    this.navigation.goTo(first.field);
    this.entered = first.after;
    this.say(sentence(fieldName(this.template, field), result.changes.length));
  }

  private followSave(): void {
    const state = this.autosave.state.get();
    if (state.kind === 'gone') this.say(editorWords.gone);
    if (state.kind !== 'stale') return;
    const { current } = state.outcome;
    this.engine.learn(current);
    const merge = mergeReports(this.template, this.autosave.saved(), this.engine.report(), current);
    this.write(merge.taken);
    if (merge.conflicts.length > 0) this.merge.set(merge);
    else {
      if (merge.taken.length > 0) this.say(said.merged(merge.taken.length));
      this.autosave.rebase();
    }
  }
}

function listen<Target extends EventTarget>(
  target: Target,
  type: string,
  listener: (event: Event) => void,
): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
