import type { Appointment, Role } from '../workflow/roles';

/** What somebody is in one unit. */
export interface Post {
  readonly role: Role;
  /** Of a reviewer, from 1; 0 for every other role. */
  readonly reviewLevel: number;
  /** What the person is in the office, in its own words: 科室负责人. */
  readonly duty: string | null;
}

/** `initial`: the password that was given has not been changed yet. */
export type AccountState = 'normal' | 'initial' | 'locked' | 'disabled';

/** An account as whoever administers it sees it. */
export interface PersonRecord {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** In the units that the reader administers. */
  readonly appointments: readonly Appointment[];
  /** Whether all of the account is the reader's to administer: its name, password and whether it is disabled. */
  readonly governed: boolean;
  readonly state: AccountState;
  /** While the account is locked for wrong passwords. */
  readonly lockedUntil: Date | null;
  readonly lastSignInAt: Date | null;
}

/** Whether two posts are one. */
export function samePost(one: Post, other: Post): boolean {
  return one.role === other.role && one.reviewLevel === other.reviewLevel;
}
