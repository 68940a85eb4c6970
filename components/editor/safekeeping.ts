import { countUnsaved, type Keeper, type KeptWork } from '../../lib/form/kept-work';
import { createOutput } from '../../lib/form/output';
import { editorWords } from '../../lib/messages/editor-words';
import { createLater } from './create-later';
import type { Editing } from './editing';
import { listen } from './listen';
import type { Merging } from './merging';

/** Milliseconds from the last change to its being kept on this machine, and the longest wait. */
const keepRest = 500;
const longestWait = 2000;

/**
 * Sees to it that nothing typed is lost where it cannot be saved: it is kept on this machine until a save takes it, and
 * offered when the report is opened again. Knows, too, when the person has to sign in again.
 */
export class Safekeeping {
  /** Set while the person has to sign in again. */
  readonly signedOut = createOutput<true | null>(null);
  /** Whether what is not saved is kept on this machine. */
  readonly isKept = createOutput(false);
  /** What an earlier page could not save, waiting for an answer. */
  readonly found = createOutput<KeptWork | null>(null);

  constructor(
    private readonly editing: Editing,
    private readonly merging: Merging,
    private readonly keeper: Keeper,
  ) {}

  /** Looks for what was kept, then follows the saves and the page's leaving; returns how to stop. */
  start(): () => void {
    const { autosave, engine, template } = this.editing;
    const found = this.keeper.recall();
    if (found !== null) {
      if (countUnsaved(template, found, engine.report()) > 0) this.found.set(found);
      else this.keeper.forget();
    }
    const later = createLater(keepRest, longestWait);
    const stops = [
      autosave.state.subscribe(() => this.followSave()),
      engine.late.subscribe(() => {
        if (this.isInDanger()) later(() => this.keep());
      }),
      listen(document, 'visibilitychange', () => {
        if (document.visibilityState === 'hidden') this.keep();
      }),
      listen(window, 'pagehide', () => this.keep()),
      listen(window, 'beforeunload', (event) => {
        if (this.isInDanger() && !this.isKept.get()) event.preventDefault();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      this.keep();
      void autosave.flush({ keepalive: true }).then((stored) => {
        if (stored && this.found.get() === null) this.keeper.forget();
      });
    };
  }

  /** Nobody is signed in any more; what was typed stays. */
  sessionEnded(): void {
    this.signedOut.set(true);
    this.keep();
  }

  /** The same person is signed in again: saving goes on. */
  signedIn(): void {
    this.signedOut.set(null);
    this.editing.autosave.resume();
  }

  /** Answers what was found: it is brought in, or forgotten. */
  answer(bringIn: boolean): void {
    const found = this.found.get();
    this.found.set(null);
    if (found === null) return;
    if (bringIn) this.merging.bringIn(found.base, found.report, found.hows);
    else this.keeper.forget();
  }

  private followSave(): void {
    const { autosave } = this.editing;
    const state = autosave.state.get();
    switch (state.kind) {
      case 'saved':
        // What an earlier page left stays until it is answered.
        if (this.found.get() === null) this.keeper.forget();
        this.isKept.set(false);
        this.signedOut.set(null);
        return;
      case 'signedOut':
        return this.sessionEnded();
      case 'gone':
        this.editing.say(editorWords.gone);
        return this.keep();
      case 'failed':
      case 'stale':
      case 'locked':
      case 'forbidden':
        return this.keep();
      default:
        return;
    }
  }

  /** Whether saving has come to a stop that a reload would not outlive. */
  private isInDanger(): boolean {
    const { kind } = this.editing.autosave.state.get();
    return kind !== 'saved' && kind !== 'changed' && kind !== 'saving';
  }

  private keep(): void {
    const { autosave, engine, hows } = this.editing;
    const report = engine.report();
    const base = autosave.saved();
    if (report === base || this.found.get() !== null) return;
    this.isKept.set(this.keeper.keep({ base, report, hows: hows.untold(), at: new Date().toISOString() }));
  }
}
