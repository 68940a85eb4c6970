import type { UseFormReturn } from 'react-hook-form';
import { createAutosave, type Autosave } from '../../lib/form/autosave';
import { closedFields, closedParagraphs, isOpenText, type Opening } from '../../lib/form/closed-fields';
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
import { createHowNotes } from '../../lib/form/how-notes';
import { plainText, troubleOf } from '../../lib/form/form-schema';
import { lastYearAmong } from '../../lib/form/last-year';
import { createOutput } from '../../lib/form/output';
import type { Refusal } from '../../lib/form/refusal';
import type { ZeroScope } from '../../lib/form/zero-scopes';
import { describeFinding } from '../../lib/messages/describe-finding';
import { describeTrouble, fieldName, inCell, said } from '../../lib/messages/editor-words';
import { lastYearWords } from '../../lib/messages/last-year-words';
import { saidZeroFill } from '../../lib/messages/zero-words';
import { checkReport } from '../../lib/rules/check-report';
import type { Finding } from '../../lib/rules/finding';
import type { CellAddress, Template } from '../../lib/template/template';
import type { How } from '../../lib/workflow/how';
import { CarriedOver } from './carried-over';
import { createLater } from './create-later';
import type { EditingOptions, FieldText, Notice } from './editing-options';
import { listen } from './listen';
import { Navigation } from './navigation';

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
  readonly history = createOutput<History>(noHistory);
  /** Set while the list of keys is open. */
  readonly keyListAsked = createOutput<true | null>(null);
  readonly hows = createHowNotes();
  /** The fields that a return left closed. */
  readonly closed: ReadonlySet<FieldName>;
  readonly carriedOver: CarriedOver;
  private readonly opening: Opening | null;
  private writing = false;
  private entered = '';
  /** How the change came that the form is about to tell of. */
  private coming: How = 'typed';

  constructor(
    { template, initial, version, savedAt, editionOfYear, earlier = [], opening, save }: EditingOptions,
    private readonly form: UseFormReturn<FormValues>,
  ) {
    this.template = template;
    this.opening = opening;
    this.closed = opening === null ? new Set() : closedFields(template, opening);
    this.navigation = new Navigation(template);
    this.fields = this.navigation.fields;
    this.engine = createEngine(
      template,
      initial,
      (report) => checkReport(template, report, { stage: 'drafting', editionOfYear, earlier }),
      createLater(findingsRest, longestWait),
    );
    this.carriedOver = new CarriedOver(template, lastYearAmong(earlier, initial.year), this.engine, this.closed);
    this.autosave = createAutosave(
      { report: initial, version, savedAt },
      this.engine.report,
      async (seenVersion, report, options) => {
        let stored = false;
        try {
          const outcome = await save(seenVersion, report, this.hows.send(), options);
          stored = outcome.kind === 'saved';
          return outcome;
        } finally {
          this.hows.settle(stored);
        }
      },
    );
  }

  /** Follows the form, the page's leaving and the network; returns how to stop. */
  start(): () => void {
    const stops = [
      this.carriedOver.start(),
      listen(document, 'input', (event) => {
        const inputType = event instanceof InputEvent ? event.inputType : '';
        this.coming = inputType === 'insertFromPaste' || inputType === 'insertFromDrop' ? 'pasted' : 'typed';
      }),
      this.form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (name !== undefined && !this.writing) this.typed(name as FieldName, this.coming);
        },
      }),
      listen(document, 'visibilitychange', () => {
        if (document.visibilityState === 'hidden') void this.autosave.flush({ keepalive: true });
      }),
      listen(window, 'pagehide', () => void this.autosave.flush({ keepalive: true })),
      listen(window, 'online', () => void this.autosave.flush()),
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
    const field = this.fieldAt(name);
    const text = this.engine.text(name).get();
    const trouble = troubleOf(this.template, field, text);
    if (trouble === null) this.rewrite(name, plainText(this.template, field, text), this.hows.untold()[name]);
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
    this.rewrite(name, this.entered, 'undone');
    this.history.set(closeRun(this.history.get()));
  }

  /** Writes one text as if it had been typed in the run of keys that is under way. */
  rewrite(name: FieldName, text: string, how: How = 'typed'): void {
    if (this.engine.text(name).get() === text) return;
    this.show([{ field: name, text }]);
    this.typed(name, how);
  }

  /** Writes several texts as one step that can be undone, but for those in closed places; returns how many have changed. */
  write(texts: readonly FieldText[], how: How): number {
    const open = texts.filter(({ field, text }) => this.isOpen(field, text));
    if (open.length < texts.length) this.say(said.notReturned);
    if (how !== 'pasted') return this.record(open, how);
    const free = open.filter(({ field }) => !this.isLocked(field));
    if (free.length < open.length) this.say(lastYearWords.lockedPaste);
    return this.record(free, how);
  }

  /** The same, wherever they stand: what comes from the server or from before is not refused. Not for new texts. */
  record(texts: readonly FieldText[], how: How): number {
    const changes = texts
      .map(({ field, text }): Change => ({ field, before: this.engine.text(field).get(), after: text }))
      .filter(({ before, after }) => before !== after);
    this.history.set(recordStep(this.history.get(), changes));
    this.apply(changes, how);
    return changes.length;
  }

  fillZeros(scope: ZeroScope): void {
    const blanks = this.blanksOf(scope.cells);
    const filled = this.write(
      blanks.map((address) => ({ field: cellField(address), text: '0' })),
      'zeroFill',
    );
    this.say(saidZeroFill(scope, filled));
  }

  /** Those of the cells that are blank and may be filled in. */
  blanksOf(cells: readonly CellAddress[]): CellAddress[] {
    return cells.filter(
      (address) => this.engine.entry(address).get() === 'blank' && !this.closed.has(cellField(address)),
    );
  }

  /** Why a text may not be written into a field, or null. */
  refusalOf(field: FieldName, text: string): Refusal | null {
    if (!this.isOpen(field, text)) return 'closed';
    return this.isLocked(field) ? 'locked' : null;
  }

  /** The paragraphs of a prose field that may not be changed; null where that is true of all of them or none. */
  closedParagraphs(name: FieldName): ReadonlySet<string> | null {
    return closedParagraphs(this.opening, this.fieldAt(name));
  }

  /** Writes what a finding proposes. */
  take(address: CellAddress, value: string): void {
    const taken = this.write([{ field: cellField(address), text: value }], 'hint');
    if (taken > 0) this.say(said.hintTaken(fieldName(this.template, { kind: 'cell', address }), value));
  }

  keepComputedTotal(address: CellAddress): void {
    this.write([{ field: printedField(address), text: '' }], 'hint');
    this.say(said.totalKept);
  }

  setTitle(title: string): void {
    if (this.write([{ field: 'title', text: title }], 'hint') > 0) this.say(said.titleSet);
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

  private fieldAt(name: FieldName): Field {
    const field = this.fields.get(name);
    if (field === undefined) throw new Error(`The form has no ${name}`);
    return field;
  }

  private isOpen(name: FieldName, text: string): boolean {
    if (this.opening === null) return true;
    return !this.closed.has(name) && isOpenText(this.template, this.opening, this.fieldAt(name), text);
  }

  private isLocked(name: FieldName): boolean {
    return this.carriedOver.isLocked(this.fields.get(name));
  }

  private typed(name: FieldName, how: How): void {
    const before = this.engine.text(name).get();
    const after = this.form.getValues(name);
    if (before === after) return;
    const refusal = this.isLocked(name) ? lastYearWords.locked : this.isOpen(name, after) ? null : said.notReturned;
    if (refusal !== null) {
      this.takeBack(name, before, after, refusal);
      return;
    }
    this.engine.type([{ field: name, text: after }]);
    this.hows.note([name], how);
    const kind = this.fields.get(name)?.kind;
    const rest = kind === 'preface' || kind === 'narrative' ? proseRest : Infinity;
    this.history.set(recordTyping(this.history.get(), { field: name, before, after }, Date.now(), rest));
    this.autosave.touch();
  }

  /** What was typed into a closed place is not taken; the caret stays where it was typed. */
  private takeBack(name: FieldName, before: string, after: string, why: string): void {
    const element = document.getElementById(name);
    const caret = element instanceof HTMLTextAreaElement ? element.selectionStart : null;
    this.show([{ field: name, text: before }]);
    if (element instanceof HTMLTextAreaElement && caret !== null) {
      const place = Math.max(0, caret - Math.max(0, after.length - before.length));
      element.setSelectionRange(place, place);
    }
    this.say(why);
  }

  private apply(changes: readonly Change[], how: How): void {
    const texts = changes.map(({ field, after }) => ({ field, text: after }));
    this.show(texts);
    this.engine.type(texts);
    this.hows.note(
      texts.map(({ field }) => field),
      how,
    );
    if (texts.length > 0) this.autosave.touch();
  }

  private show(texts: readonly FieldText[]): void {
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
    if (result === null || first === undefined) {
      this.say(nothing);
      return;
    }
    this.history.set(result.history);
    this.apply(result.changes, 'undone');
    this.navigation.goTo(first.field);
    this.entered = first.after;
    this.say(sentence(fieldName(this.template, this.fieldAt(first.field)), result.changes.length));
  }
}
