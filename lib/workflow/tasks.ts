import { may, type Subject } from './may';
import type { Action } from './permissions';
import type { Person } from './roles';

/** What somebody has to do with a report, the most urgent first: others wait for the first four. */
export const taskKinds = ['repair', 'review', 'issue', 'publish', 'correct', 'fillIn'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A report as far as it decides whether anybody has something to do with it. */
export interface TaskEntry {
  readonly subject: Subject;
  /** Since when it has been waiting as it stands. */
  readonly since: Date;
}

/** That somebody has something to do with a report. */
export interface Task<Entry extends TaskEntry> {
  readonly kind: TaskKind;
  readonly entry: Entry;
}

/**
 * 待我处理: what `person` has to do with which of the reports, one task a report, in the order of `taskKinds` and, among its like, the one that
 * has waited longest first. What separation of duties keeps from a person is no task of theirs.
 */
export function tasksOf<Entry extends TaskEntry>(person: Person, entries: readonly Entry[]): Task<Entry>[] {
  return entries
    .flatMap((entry) => {
      const kind = taskKinds.find((each) => isTask(each, person, entry.subject));
      return kind === undefined ? [] : [{ kind, entry }];
    })
    .sort((one, other) => rank(one) - rank(other) || one.entry.since.getTime() - other.entry.since.getTime());
}

function rank({ kind }: { readonly kind: TaskKind }): number {
  return taskKinds.indexOf(kind);
}

function isTask(kind: TaskKind, person: Person, subject: Subject): boolean {
  const { action, applies } = conditions[kind];
  return applies(subject) && may(action, person, subject).ok;
}

const conditions: Record<TaskKind, { readonly action: Action; readonly applies: (subject: Subject) => boolean }> = {
  repair: { action: 'edit', applies: ({ state }) => state === 'returned' },
  review: { action: 'approve', applies: () => true },
  issue: { action: 'issue', applies: () => true },
  publish: { action: 'publish', applies: () => true },
  correct: { action: 'edit', applies: ({ state, everIssued }) => state === 'draft' && everIssued },
  fillIn: { action: 'edit', applies: ({ state, everIssued }) => state === 'draft' && !everIssued },
};
