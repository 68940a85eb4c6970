/**
 * The printable tree: everything that every output says, in order, with figures and titles already written out.
 * Renderers draw it; they do not count, choose or format.
 */
import type { CellAddress } from '../template/template';

/** Where in the report a printed thing comes from: the name of its field. */
export type Source =
  | { readonly kind: 'title' }
  | { readonly kind: 'date' }
  | { readonly kind: 'preface'; readonly index: number }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'prose'; readonly section: string; readonly index: number }
  | { readonly kind: 'cell'; readonly address: CellAddress };

/** Level 1 is 一、 (黑体), 2 is （一） (楷体), 3 is 1. and 4 is （1） (both 仿宋). */
export interface PrintedHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly source: Source;
}

export interface PrintedParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** How many characters of `text` make the opening sentence of a （一） paragraph, set in 楷体; 0 for none. */
  readonly openingLength: number;
  readonly source: Source;
}

export interface PrintedCell {
  /** `head` names columns, `label` names lines, `figure` holds a value (its text is `''` while blank). */
  readonly kind: 'head' | 'label' | 'figure';
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** What a head or label is the heading of. */
  readonly scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  /** One character above the other. */
  readonly vertical: boolean;
  readonly source?: Source;
  /** Of a total: the cells that it adds up. Outputs that can reckon keep it a sum. */
  readonly sumOf?: readonly CellAddress[];
}

/** The cells that begin in this row, left to right; a cell spanning from above is not repeated. */
export type PrintedRow = readonly PrintedCell[];

/** Rows with a head of their own; a table broken over pages repeats the head of the part it breaks in. */
export interface PrintedTablePart {
  readonly head: readonly PrintedRow[];
  readonly body: readonly PrintedRow[];
}

export interface PrintedTable {
  readonly kind: 'table';
  /** The section that it belongs to. */
  readonly section: string;
  /** What the table is, for those who cannot see it. */
  readonly description: string;
  /** The widths of its columns in millimetres, left to right. */
  readonly widths: readonly number[];
  readonly parts: readonly PrintedTablePart[];
}

export type PrintedBlock = PrintedHeading | PrintedParagraph | PrintedTable;

export interface PrintableDocument {
  /** The title on one line, for document properties. */
  readonly title: string;
  /** The title as printed, broken by sense. */
  readonly titleLines: readonly string[];
  /** The date line with its parentheses, or null. */
  readonly dateLine: string | null;
  readonly agencyName: string;
  /** Whether the 草稿 mark is printed. */
  readonly draft: boolean;
  readonly blocks: readonly PrintedBlock[];
}
