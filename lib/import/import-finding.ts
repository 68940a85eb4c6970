import type { Figure, Severity } from '../rules/finding';
import type { CellAddress } from '../template/template';

/** What a reader may be given, in characters and in lines or paragraphs: a report has some ten thousand and a thousand. */
export const largestText = 2_000_000;
export const mostBlocks = 20_000;

/** How a row was read whose figures did not stand there as the form wants them. */
export type RowRepair =
  /** One figure too many; every cut that the identities allow leaves these. */
  | 'extraDropped'
  /** Figures run together, cut where the identities allow one cut. */
  | 'cutApart'
  /** A figure torn over two lines. */
  | 'joined'
  /** A figure on the page's edge may be the page's number. */
  | 'pageNumber'
  /** The labels of several rows stand before their figures, or were lost. */
  | 'labelsApart'
  /** The figures stand on both sides of other text, such as a head repeated on a new page. */
  | 'tornApart'
  /** The cells of the row do not stand as the others of its table: one may have been lost, or be there twice. */
  | 'irregular'
  /** The source breaks off behind the row: what is there may be a part of it. */
  | 'brokenOff';

/** What was noticed on reading; `lib/messages` makes the words. */
export type ImportFacts =
  /** The heading of a section was not found; `taken` tells whether text was put there all the same. */
  | { readonly kind: 'sectionMissing'; readonly taken: boolean }
  /** A row of the form was not found, its cells stay blank. */
  | { readonly kind: 'rowMissing' }
  /** A row of the form stands there with nothing in any of its cells. */
  | { readonly kind: 'rowBlank' }
  /** The figures of a row cannot be told apart; its cells stay blank. */
  | { readonly kind: 'rowUnclear'; readonly wanted: number; readonly found: number }
  | { readonly kind: 'rowRepaired'; readonly how: RowRepair }
  /** A row was found twice, with other figures. */
  | { readonly kind: 'rowTwice' }
  | { readonly kind: 'labelDiffers'; readonly expected: string }
  /** The head of these columns was not found where it belongs. */
  | { readonly kind: 'headDiffers'; readonly expected: readonly string[] }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'fromYuan'; readonly value: Figure }
  /** An amount without a unit where the form wants one: taken as 万元. */
  | { readonly kind: 'unitMissing'; readonly value: Figure }
  /** Words behind the figure were left out. */
  | { readonly kind: 'remarkDropped'; readonly value: Figure }
  /** A printed total is not the sum of its parts as read. */
  | { readonly kind: 'sumDiffers'; readonly printed: Figure; readonly computed: Figure }
  /** The same with blanks among the parts: what is there comes to something else. */
  | { readonly kind: 'sumWithBlanks'; readonly printed: Figure; readonly computed: Figure }
  /** Two sides of an identity differ as read. */
  | { readonly kind: 'identityBroken'; readonly left: Figure; readonly right: Figure }
  /** Text among the tables that belongs to none, or figures that fit no row. */
  | { readonly kind: 'strayText' }
  | { readonly kind: 'textBeforeTitle' }
  /** The file does not come to its own checksums: any of its figures may be wrong. */
  | { readonly kind: 'sourceDamaged' }
  /** Tables without ruling lines: figures were taken for those of a row by their order alone. */
  | { readonly kind: 'tablesUnruled' }
  /** A page made by a program that prints deleted text as live: it may stand in any figure that no sum vouches for. */
  | { readonly kind: 'deletionsShown' }
  | { readonly kind: 'titleMissing' }
  | { readonly kind: 'agencyMissing' }
  | { readonly kind: 'yearUnclear'; readonly year: number };

/** Where something stands in a source that has pages or sheets. */
export type SourcePlace =
  | { readonly kind: 'page'; readonly page: number }
  /** The row from 1 and the letters of the column, as the sheet names them; no column where it is no single cell. */
  | { readonly kind: 'sheet'; readonly sheet: string; readonly row: number; readonly column: string | null };

export interface ImportFinding {
  readonly severity: Severity;
  /** The section it stands in, or null for what stands before the first. */
  readonly section: string | null;
  /** Every cell it speaks of. */
  readonly cells: readonly CellAddress[];
  /** The text as read, or `''` where there is none. */
  readonly read: string;
  /** The line of the source, from 1, or null where there is none. */
  readonly line: number | null;
  /** Of sources without lines, in place of `line`. */
  readonly place?: SourcePlace;
  readonly facts: ImportFacts;
}

/** Why nothing was read. */
export type ImportTrouble =
  | { readonly kind: 'empty' }
  /** `characters` is null where the file was not even opened. */
  | { readonly kind: 'tooLarge'; readonly characters: number | null }
  | { readonly kind: 'lostEncoding' }
  | { readonly kind: 'notReport' }
  | { readonly kind: 'noTables' };
