import type { CellAddress } from '../template/template';
import type { Decimal } from '../base/decimal';

/** A count as a number, an amount as an exact decimal string in 万元, a cell not filled in as null: never 0. */
export type CellValue = number | Decimal | null;

/** Values by address; an address that is absent is blank. */
export type CellValues = Readonly<Partial<Record<CellAddress, CellValue>>>;

export const agencyKinds = ['department', 'government', 'township', 'governmentOffice'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

export const agencyLevels = ['national', 'province', 'city', 'county', 'township'] as const;
export type AgencyLevel = (typeof agencyLevels)[number];

export interface Agency {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level?: AgencyLevel;
}

/** Level 2 is （一）, level 3 is 1., level 4 is （1）; level 1 belongs to the form. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export type ProseBlock = Heading | Paragraph;

/** Characters: no agency has so long a name. */
export const longestAgencyName = 200;

export const firstReportYear = 2019;
export const lastReportYear = 2099;

/** What a report says, apart from the form that asks for it. */
export interface Report {
  readonly edition: string;
  readonly year: number;
  readonly agency: Agency;
  readonly title: string;
  /** `YYYY-MM` or `YYYY-MM-DD`: printed in parentheses below the title. */
  readonly date?: string;
  /** Prose before section one. */
  readonly preface: readonly ProseBlock[];
  /** What was typed; totals are never among them. */
  readonly cells: CellValues;
  /** Totals as a source printed them, to be compared with the computed ones. */
  readonly printedTotals: CellValues;
  /** What was typed and is no figure, or as the date and is none: kept as it is, never counted or printed. */
  readonly unreadable: Readonly<Partial<Record<CellAddress | 'date', string>>>;
  /** The prose of each narrative section, by the section's id. */
  readonly narrative: Readonly<Record<string, readonly ProseBlock[]>>;
}
