import type { ListColumn } from './list-words';

/** What is wrong with one cell of a list. */
export type CellTrouble =
  | { readonly kind: 'blank' }
  /** It is none of the words, numbers or names that may stand there. */
  | { readonly kind: 'unreadable'; readonly text: string }
  /** More characters than may be. */
  | { readonly kind: 'tooLong'; readonly most: number }
  /** There is no such unit: neither in the list nor among those that are administered. */
  | { readonly kind: 'noUnit'; readonly name: string }
  /** A unit that is not there yet wants one above it. */
  | { readonly kind: 'noParent' }
  /** There are several units of that name. */
  | { readonly kind: 'ambiguous'; readonly name: string; readonly count: number }
  /** By the list the unit would stand below itself. */
  | { readonly kind: 'cycle' }
  | { readonly kind: 'abolished'; readonly name: string }
  /** An earlier row says otherwise. */
  | { readonly kind: 'differs'; readonly row: number }
  /** The unit is there already, and otherwise. */
  | { readonly kind: 'differsFromUnit' }
  /** The account is there already. */
  | { readonly kind: 'usernameTaken' }
  /** An earlier row gives the same person the same role in the unit. */
  | { readonly kind: 'repeated'; readonly row: number }
  /** Who reviews in a unit of several levels does so at one of them. */
  | { readonly kind: 'levelBlank'; readonly levels: number }
  /** The unit does not have that level. */
  | { readonly kind: 'levelTooHigh'; readonly levels: number }
  /** Only reviewers have one. */
  | { readonly kind: 'notReviewer' }
  /** Who reads everything is appointed by whoever administers everything. */
  | { readonly kind: 'auditor' };

/** An error of a list, by the sheet's own number of the row and by column. */
export interface ListError {
  readonly row: number;
  readonly column: ListColumn;
  readonly trouble: CellTrouble;
}
