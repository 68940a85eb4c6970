import type { Result } from '../../lib/base/result';
import type { Post } from '../../lib/people/person-record';
import type { UnitSettings } from '../../lib/people/unit';

/** What became of a change: done, or the sentence that says why not. */
export type Outcome<Value> = Promise<Result<Value, string>>;

export interface NewPerson {
  readonly unitId: string;
  readonly username: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** What the page of units and accounts asks the server to do. */
export interface AdministrationActions {
  readonly createUnit: (unit: UnitSettings & { readonly parentId: string }) => Outcome<{ readonly id: string }>;
  readonly changeUnit: (
    unit: UnitSettings & { readonly id: string; readonly parentId: string | null },
  ) => Outcome<null>;
  readonly abolishUnit: (end: { readonly id: string; readonly on: string }) => Outcome<null>;
  readonly reinstateUnit: (id: string) => Outcome<null>;
  /** Gives the initial password, which nobody can ask for again. */
  readonly createPerson: (person: NewPerson) => Outcome<string>;
  readonly changePerson: (person: {
    readonly id: string;
    readonly unitId: string;
    readonly name: string;
    readonly posts: readonly Post[];
  }) => Outcome<null>;
  readonly appoint: (appointment: Omit<NewPerson, 'name'>) => Outcome<null>;
  /** Gives the initial password, which nobody can ask for again. */
  readonly resetPassword: (id: string) => Outcome<string>;
  readonly disablePerson: (id: string) => Outcome<null>;
  readonly enablePerson: (id: string) => Outcome<null>;
  readonly unlockPerson: (id: string) => Outcome<null>;
  readonly signOutPerson: (id: string) => Outcome<null>;
}
