/** One row of a sheet as text; `number` is the sheet's own, from 1. Trailing blanks may be left out. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What a list may have. */
export const mostListRows = 5000;
/** Bytes. */
export const largestList = 5 * 1024 * 1024;

/** Why no rows were had from a file. */
export type SheetTrouble =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'tooManyRows' }
  /** A cell is used so far out that the sheet as a whole is too wide or long; `cell` as sheets name it. */
  | { readonly kind: 'tooFarOut'; readonly cell: string }
  /** A document, picture or archive of another kind. */
  | { readonly kind: 'noSheet' }
  /** Of the Excel before 2007. */
  | { readonly kind: 'oldWorkbook' }
  | { readonly kind: 'passwordProtected' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'lostEncoding' }
  /** A quotation mark in that row is never closed. */
  | { readonly kind: 'openQuote'; readonly row: number };
