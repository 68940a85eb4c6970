import type { Hows } from '../../lib/form/how-notes';
import { mergeReports, type Merge } from '../../lib/form/merge-reports';
import { createOutput } from '../../lib/form/output';
import { said } from '../../lib/messages/editor-words';
import type { Report } from '../../lib/report/report';
import type { Editing } from './editing';
import type { FieldText } from './editing-options';

/** Brings together what is on the screen and what else became of the report; what both changed is decided by hand. */
export class Merging {
  /** What waits to be decided. */
  readonly merge = createOutput<Merge | null>(null);

  constructor(private readonly editing: Editing) {}

  /** Follows the saves; returns how to stop. */
  start(): () => void {
    return this.editing.autosave.state.subscribe(() => this.followSave());
  }

  /** Ends a conflict: the chosen texts stand, and saving goes on from the other person's version. */
  settle(texts: readonly FieldText[]): void {
    this.merge.set(null);
    this.editing.record(texts, 'merged');
    if (this.editing.autosave.state.get().kind === 'stale') this.editing.autosave.rebase();
  }

  /** Brings in what was written from an older state of the report, each text as it came. */
  bringIn(base: Report, written: Report, hows: Hows): void {
    const { template, engine } = this.editing;
    const current = engine.report();
    engine.learn(written);
    const merge = mergeReports(template, base, written, current);
    const theirs = new Set(merge.taken.map(({ field }) => field));
    for (const text of mergeReports(template, current, current, written).taken) {
      if (!theirs.has(text.field)) this.editing.write([text], hows[text.field] ?? 'typed');
    }
    if (merge.conflicts.length > 0) this.merge.set(merge);
  }

  private followSave(): void {
    const { template, engine, autosave } = this.editing;
    const state = autosave.state.get();
    if (state.kind !== 'stale') return;
    const { current } = state.outcome;
    engine.learn(current);
    const merge = mergeReports(template, autosave.saved(), engine.report(), current);
    this.editing.record(merge.taken, 'merged');
    if (merge.conflicts.length > 0) this.merge.set(merge);
    else {
      if (merge.taken.length > 0) this.editing.say(said.merged(merge.taken.length));
      autosave.rebase();
    }
  }
}
