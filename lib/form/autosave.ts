import { assertNever } from '../base/assert-never';
import type { Report } from '../report/report';
import { createOutput, type Output } from './output';
import type { Locked, SaveFailure, SaveOutcome } from './save-outcome';

/** Where the last change stands. `savedAt` is an ISO instant. */
export type SaveState =
  | { readonly kind: 'saved'; readonly savedAt: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly attempt: number; readonly reason: SaveFailure }
  | { readonly kind: 'stale'; readonly outcome: Extract<SaveOutcome, { kind: 'stale' }> }
  /** Waits for `resume`, once somebody is signed in again. */
  | { readonly kind: 'signedOut' }
  | Locked
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'gone' };

export type Send = (seenVersion: number, report: Report, options: { keepalive: boolean }) => Promise<SaveOutcome>;

export interface Autosave {
  readonly state: Output<SaveState>;
  /** What is known to be stored: what the next save builds on. */
  readonly saved: () => Report;
  /** The version of it, which every step that follows names. */
  readonly version: () => number;
  /** Something was typed. */
  readonly touch: () => void;
  /** Saves now; true once everything typed so far is stored. */
  readonly flush: (options?: { keepalive: boolean }) => Promise<boolean>;
  /** Saves even what is stored already, to learn what somebody else has made of it. */
  readonly resend: () => Promise<void>;
  /** Goes on from the other person's version, once both texts are brought together. */
  readonly rebase: () => void;
  /** Saves on after somebody has signed in again. */
  readonly resume: () => void;
  readonly stop: () => void;
}

/** Milliseconds from the last change to its save. */
export const restBeforeSave = 1200;
const firstRetry = 2000;
const longestRetry = 60_000;

/**
 * Saves what `read` gives, some time after the last change; never two saves at once, each with the version that it
 * has seen. A failed save is tried again after ever longer rests; a stale one waits for `rebase`, one of nobody for `resume`.
 */
export function createAutosave(
  opened: { readonly report: Report; readonly version: number; readonly savedAt: string },
  read: () => Report,
  save: Send,
): Autosave {
  const state = createOutput<SaveState>({ kind: 'saved', savedAt: opened.savedAt });
  let { version, report: saved } = opened;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  return {
    state,
    saved: () => saved,
    version: () => version,
    touch,
    flush,
    resend,
    rebase,
    resume,
    stop: () => clearTimeout(timer),
  };

  function touch(): void {
    if (isBlocked()) return;
    if (running === null && failures === 0) state.set({ kind: 'changed' });
    if (failures === 0) schedule(restBeforeSave);
  }

  async function flush({ keepalive } = { keepalive: false }): Promise<boolean> {
    clearTimeout(timer);
    while (running !== null) await running;
    if (!isBlocked() && read() !== saved) {
      running = send(keepalive).finally(() => {
        running = null;
      });
      await running;
    }
    return read() === saved;
  }

  async function resend(): Promise<void> {
    clearTimeout(timer);
    while (running !== null) await running;
    if (isBlocked()) return;
    running = send(false).finally(() => {
      running = null;
    });
    await running;
  }

  function rebase(): void {
    const current = state.get();
    if (current.kind !== 'stale') throw new Error(`Nothing to go on from: ${current.kind}`);
    version = current.outcome.version;
    saved = current.outcome.current;
    state.set({ kind: 'changed' });
    void flush();
  }

  function resume(): void {
    if (state.get().kind !== 'signedOut') return;
    state.set({ kind: 'changed' });
    void flush();
  }

  async function send(keepalive: boolean): Promise<void> {
    const report = read();
    if (failures === 0) state.set({ kind: 'saving' });
    const outcome = await save(version, report, { keepalive }).catch((): SaveOutcome => ({
      kind: 'failed',
      reason: 'network',
    }));
    switch (outcome.kind) {
      case 'saved':
        failures = 0;
        version = outcome.version;
        saved = report;
        if (read() === report) state.set({ kind: 'saved', savedAt: outcome.savedAt });
        else {
          state.set({ kind: 'changed' });
          schedule(restBeforeSave);
        }
        return;
      case 'failed':
        failures++;
        state.set({ kind: 'failed', attempt: failures, reason: outcome.reason });
        schedule(Math.min(longestRetry, firstRetry * 2 ** (failures - 1)));
        return;
      case 'stale':
        failures = 0;
        state.set({ kind: 'stale', outcome });
        return;
      case 'signedOut':
      case 'locked':
      case 'forbidden':
      case 'gone':
        failures = 0;
        state.set(outcome);
        return;
      default:
        assertNever(outcome);
    }
  }

  function schedule(rest: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), rest);
  }

  /** Whether a save would be in vain until something else has happened; a change of locked places may undo them. */
  function isBlocked(): boolean {
    const current = state.get();
    switch (current.kind) {
      case 'stale':
      case 'signedOut':
      case 'forbidden':
      case 'gone':
        return true;
      case 'locked':
        return current.reason === 'state';
      default:
        return false;
    }
  }
}
