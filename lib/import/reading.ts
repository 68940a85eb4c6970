import type { RowRepair } from './import-finding';
import { placeOfToken, type TextPlace, type Token } from './table-tokens';

/** What stands for a cell of the form, `''` for a blank. */
export interface ReadText {
  readonly text: string;
  /** The one text of the source that it is; null where it was cut from one or joined of several. */
  readonly from: TextPlace | null;
}

/** One way to read the figures of a row: a text for each cell. */
export interface Reading {
  readonly texts: readonly ReadText[];
  readonly how: RowRepair | null;
}

/** A token as what stands for a cell. */
export function readToken(token: Token): ReadText {
  return { text: token.text, from: placeOfToken(token) };
}
