import type { FieldName } from './fields';

export interface Change {
  readonly field: FieldName;
  readonly before: string;
  readonly after: string;
}

/** What one 撤销 takes back. */
export interface Step {
  readonly changes: readonly Change[];
  /** Whether further typing into the same field still belongs to it. */
  readonly open: boolean;
  /** When it was last added to, in milliseconds. */
  readonly at: number;
}

/** Steps done and steps undone, the latest last. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const noHistory: History = { done: [], undone: [] };

/** How many steps can be taken back. */
export const historyDepth = 500;

/**
 * The history after one keystroke, as part of the run of keys in that field or as the first of a new run. A pause
 * longer than `pause` milliseconds begins a new run; in a cell the run lasts until it is closed.
 */
export function recordTyping(history: History, change: Change, at: number, pause = Infinity): History {
  const last = history.done.at(-1);
  const [first] = last?.changes ?? [];
  if (last?.open !== true || first?.field !== change.field || at - last.at > pause) {
    return recordStep(closeRun(history), [change], { open: true, at });
  }
  const run = { changes: [{ ...first, after: change.after }], open: true, at };
  return { done: [...history.done.slice(0, -1), run], undone: [] };
}

/** The history after several changes made at once; what changes nothing leaves no step. */
export function recordStep(
  history: History,
  changes: readonly Change[],
  { open = false, at = 0 }: { open?: boolean; at?: number } = {},
): History {
  const real = changes.filter(({ before, after }) => before !== after);
  const closed = closeRun(history);
  if (real.length === 0) return closed;
  return { done: [...closed.done, { changes: real, open, at }].slice(-historyDepth), undone: [] };
}

/** Ends the run of keys; a run that came back to where it began is no step. */
export function closeRun(history: History): History {
  const last = history.done.at(-1);
  if (last?.open !== true) return history;
  const earlier = history.done.slice(0, -1);
  const changed = last.changes.some(({ before, after }) => before !== after);
  return { ...history, done: changed ? [...earlier, { ...last, open: false }] : earlier };
}

/** What has to be written to take the last step back, and the history after it; null where there is none. */
export function undo(history: History): { readonly history: History; readonly changes: readonly Change[] } | null {
  const { done, undone } = closeRun(history);
  const step = done.at(-1);
  if (step === undefined) return null;
  const changes = step.changes.map(({ field, before, after }) => ({ field, before: after, after: before })).reverse();
  return { history: { done: done.slice(0, -1), undone: [...undone, step] }, changes };
}

/** The same, for the step that was last taken back. */
export function redo(history: History): { readonly history: History; readonly changes: readonly Change[] } | null {
  const { done, undone } = closeRun(history);
  const step = undone.at(-1);
  if (step === undefined) return null;
  return { history: { done: [...done, step], undone: undone.slice(0, -1) }, changes: step.changes };
}
