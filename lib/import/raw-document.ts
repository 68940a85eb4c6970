/** A source as a reader hands it on: lines, paragraphs and tables in their order, with no meaning yet. */
export interface RawDocument {
  readonly blocks: readonly RawBlock[];
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
}
