/** The language in which the editions of the report are written, as plain data. */

/** `count`: a whole number ≥ 0. `signedCount`: a whole number. `amount`: an exact decimal ≥ 0 in 万元. */
export type ValueType = 'count' | 'signedCount' | 'amount';

/** `table/line/column`: the name of one cell in every part of the program. */
export type CellAddress = `${string}/${string}/${string}`;

interface Labelled {
  /** The words of the form, verbatim. */
  readonly label: string;
  /** How sentences name it, where not by its label; `''` leaves a group out of the names of its members. */
  readonly name?: string;
  /** Other wordings met in published reports: accepted on import, never printed. */
  readonly variants?: readonly string[];
  /** Printed one character above the other. */
  readonly vertical?: boolean;
}

export interface Column extends Labelled {
  readonly kind: 'column';
  readonly id: string;
  readonly type: ValueType;
  /** A unit that the form wants behind each figure but zero. */
  readonly printedUnit?: string;
}

export interface Line extends Labelled {
  readonly kind: 'line';
  readonly id: string;
  /** What is counted here, in our own words, for the clerk who fills it in. */
  readonly help?: string;
}

/** A spanning label without figures of its own. */
export interface Group<Leaf> extends Labelled {
  readonly kind: 'group';
  readonly id: string;
  readonly members: readonly (Leaf | Group<Leaf>)[];
}

export type ColumnNode = Column | Group<Column>;
export type LineNode = Line | Group<Line>;

/** Millimetres of the columns of print, from left to right, where equal shares would not do. */
export interface PrintWidths {
  readonly labels: readonly number[];
  readonly figures: readonly number[];
}

/** A part of a table with one head. */
export interface Block {
  /** A row over the whole width, above the head. */
  readonly caption?: string;
  /** The words in the head's first cell, above the labels of the lines. */
  readonly corner?: string;
  readonly columns: readonly ColumnNode[];
  readonly lines: readonly LineNode[];
  /** `down`: a row for each line. `across`: one single row, the lines side by side, their labels in the head. */
  readonly direction: 'down' | 'across';
  readonly widths?: PrintWidths;
}

/** `id` holds the sum of `parts`, in every column (a line's total) or in every line (a column's total). */
export interface Total {
  readonly rule: string;
  readonly axis: 'line' | 'column';
  readonly id: string;
  readonly parts: readonly string[];
  /** The lines in which a column's total is checked by this rule; absent, all of the table. */
  readonly lines?: readonly string[];
}

export interface IdentityTerm {
  readonly line: string;
  /** What the sentence of the identity calls the line: 一, 三（七）. */
  readonly as: string;
}

/** A balance identity (勾稽关系) that holds in every column: Σ left = Σ right. */
export interface Identity {
  readonly rule: string;
  readonly left: readonly IdentityTerm[];
  readonly right: readonly IdentityTerm[];
  /** How a sentence calls each side: 第一项与第二项之和. */
  readonly leftName: string;
  readonly rightName: string;
  /** How the strip below the table calls each side: 第一项＋第二项. */
  readonly leftShort: string;
  readonly rightShort: string;
}

/** What only some lines need beyond totals and identities; a general rule reads each kind. */
export type TableCheck =
  /** In each of `lines`: `column` ≤ `limit`. */
  | {
      readonly kind: 'atMost';
      readonly rule: string;
      readonly lines: readonly string[];
      readonly column: string;
      readonly limit: string;
    }
  /** In each of `lines`: Σ `columns` ≥ 0. */
  | {
      readonly kind: 'sumNotNegative';
      readonly rule: string;
      readonly lines: readonly string[];
      readonly columns: readonly string[];
    }
  /** `outcome` filled in as the sum of `parts` in every line where it could be: the column was misread. */
  | {
      readonly kind: 'misreadAsSum';
      readonly rule: string;
      readonly lines: readonly string[];
      readonly parts: readonly string[];
      readonly change: string;
      readonly outcome: string;
    }
  /** `lines` stay 0 for a body that may not make 规章: a township, or one known to be below city level. */
  | { readonly kind: 'belowCityZero'; readonly rule: string; readonly lines: readonly string[] }
  /** An amount in 万元 so round and so large that 元 were probably typed; governments excepted. */
  | {
      readonly kind: 'amountScale';
      readonly rule: string;
      readonly lines: readonly string[];
      readonly columns: readonly string[];
      readonly from: number;
    };

/** What joins a table to last year's report of the same agency; a general rule reads each kind. */
export type YearCheck =
  /** In every column that both years have: `line` = last year's `lastLine` (上年结转 = 结转下年度). */
  | { readonly kind: 'carryOver'; readonly rule: string; readonly line: string; readonly lastLine: string }
  /** In each of `lines`: `column` is, or is at most, Σ of last year's `last` + Σ `added` − Σ `removed` of this year. */
  | {
      readonly kind: 'stock';
      readonly rule: string;
      readonly lines: readonly string[];
      readonly column: string;
      readonly relation: 'equal' | 'atMost';
      readonly last: readonly string[];
      readonly added: readonly string[];
      readonly removed: readonly string[];
    };

interface SectionBase {
  readonly id: string;
  /** The heading with its number, verbatim. */
  readonly heading: string;
  /** Wordings of the heading, without its number, accepted on import. */
  readonly variants?: readonly string[];
}

export interface NarrativeSection extends SectionBase {
  readonly kind: 'narrative';
}

/** A section that holds one bordered table; its id is the first part of the cell addresses. */
export interface TableSection extends SectionBase {
  readonly kind: 'table';
  readonly blocks: readonly Block[];
  readonly totals: readonly Total[];
  readonly identities: readonly Identity[];
  readonly checks: readonly TableCheck[];
  /** Absent where nothing joins the table to last year's. */
  readonly yearChecks?: readonly YearCheck[];
}

export type Section = NarrativeSection | TableSection;

/** An edition of the form as its author writes it; `defineTemplate` makes a `Template` of it. */
export interface TemplateSource {
  readonly edition: string;
  /** The notice that fixed the form. */
  readonly notice: string;
  /** Report years, both inclusive; `last` is absent while the edition is in force. */
  readonly years: { readonly first: number; readonly last?: number };
  /** What follows agency and year in the title. */
  readonly documentName: string;
  readonly sections: readonly Section[];
}

/** One cell of the form with everything that is known of it. */
export interface Cell {
  readonly address: CellAddress;
  readonly section: TableSection;
  readonly block: Block;
  readonly line: Line;
  readonly column: Column;
  /** The names of the groups around the line and the line itself, outermost first. */
  readonly lineName: string;
  readonly columnName: string;
  /** Computed from other cells, never typed. */
  readonly computed: boolean;
}

/** A well-formed edition. `cells` are in the order of the form. */
export interface Template extends TemplateSource {
  readonly cells: ReadonlyMap<CellAddress, Cell>;
}
