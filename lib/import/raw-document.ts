/** A source as a reader hands it on: lines, paragraphs and tables in their order, with no meaning yet. */
export interface RawDocument {
  readonly blocks: readonly RawBlock[];
  /** Set where nobody can count lines in the source: the numbers of its blocks only tell their order. */
  readonly lineless?: true;
}

export type RawBlock = RawLine | RawParagraph | RawTable;

/** One line of a text whose paragraphs may have been cut into lines. */
export interface RawLine {
  readonly kind: 'line';
  readonly text: string;
  /** Where it stands in the source, from 1. */
  readonly number: number;
  readonly blankLinesBefore: number;
  readonly pageBreakBefore: boolean;
  /** A bare number at the edge of a page: it may be the page's. */
  readonly maybePageNumber: boolean;
}

/** A whole paragraph, from sources that know their paragraphs. */
export interface RawParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly number: number;
}

/** Rows of cells; a merged cell has its text in its first place, the other places it covers are `''`. */
export interface RawTable {
  readonly kind: 'table';
  readonly rows: readonly RawRow[];
  readonly number: number;
}

export interface RawRow {
  readonly cells: readonly string[];
  readonly number: number;
  /**
   * For each place, how many columns the cell that begins there covers; 0 where a cell from the left or above covers
   * it, -1 where the row ended before. Absent where the source knows no merged cells.
   */
  readonly spans?: readonly number[];
}
