import type { Refusal } from '../workflow/may';

/** Why a change of units or accounts was not made; then nothing of it was. */
export type AdministrationTrouble =
  /** The table of permissions says no; of `unknown` nothing is told, as if there were no such unit or account. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The unit above has one of that name already, perhaps an abolished one. */
  | { readonly kind: 'nameTaken'; readonly abolished: boolean }
  | { readonly kind: 'usernameTaken' }
  /** A unit cannot stand below itself. */
  | { readonly kind: 'cycle' }
  /** The top of the tree neither moves nor ends. */
  | { readonly kind: 'top' }
  /** So many units below still stand. */
  | { readonly kind: 'hasChildren'; readonly count: number }
  /** The unit, or the one above it, was abolished. */
  | { readonly kind: 'abolished' }
  /** The day of an abolition lies ahead. */
  | { readonly kind: 'notYet' }
  /** So many reports wait at a review level that would no longer be. */
  | { readonly kind: 'levelInUse'; readonly count: number }
  /** Nobody takes the administration, or the account, from themselves: so there is always somebody left. */
  | { readonly kind: 'self' }
  /** Somebody outside what is administered has a say in the account. */
  | { readonly kind: 'elsewhere' }
  /** Who reads everything is appointed by whoever administers everything. */
  | { readonly kind: 'auditor' }
  /** An account is something somewhere, else nobody could find it again. */
  | { readonly kind: 'noPost' }
  /** A reviewer of a level that the unit does not have. */
  | { readonly kind: 'reviewLevel'; readonly levels: number }
  | { readonly kind: 'unavailable'; readonly outage: 'diskFull' | 'unreachable' };
