import type { PasswordTrouble } from './password-rules';

/** Wrong passwords in a row after which an account is locked, and for how many minutes. */
export const mostTries = 5;
export const lockMinutes = 15;

/** What became of a sign-in. Of names that do not exist the same is said as of a wrong password. */
export type SignInOutcome =
  | { readonly kind: 'signedIn'; readonly mustChangePassword: boolean }
  /** `left`: how many more tries before the lock, at least one. */
  | { readonly kind: 'wrong'; readonly left: number }
  /** ISO instant. */
  | { readonly kind: 'locked'; readonly until: string }
  /** From the address of this computer too many have failed, under whatever names; ISO instant. */
  | { readonly kind: 'tooMany'; readonly until: string }
  /** Only the person whose work lies open may sign in over it. */
  | { readonly kind: 'somebodyElse' }
  | { readonly kind: 'unavailable'; readonly outage: 'diskFull' | 'unreachable' };

/** As a page learns of it: the server may not have answered. */
export type SignInAnswer = SignInOutcome | { readonly kind: 'network' };

/** What became of a change of password. */
export type PasswordChange =
  | { readonly kind: 'changed' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'refused'; readonly troubles: readonly (PasswordTrouble | { readonly kind: 'same' })[] }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'locked'; readonly until: string };

export type PasswordAnswer = PasswordChange | { readonly kind: 'network' };

/** No name is longer, in UTF-16 units. */
export const mostUsernameLength = 100;

/** A name as accounts are known by: without spaces around it, full-width letters as plain ones, capitals as small ones. */
export function foldUsername(typed: string): string {
  return typed.slice(0, mostUsernameLength).replaceAll('\0', '').normalize('NFKC').trim().toLowerCase();
}
