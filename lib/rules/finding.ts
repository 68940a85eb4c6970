import type { Decimal } from '../base/decimal';
import type { EntryTrouble } from '../report/read-entry';
import type { CellAddress } from '../template/template';

/** `error` 阻断: no submission. `warning` 需说明: passes with a reason. `info` 提示: worth a look. */
export type Severity = 'error' | 'warning' | 'info';

export type Figure = number | Decimal;

/** One side of a broken rule: its cells with the figures they hold, and what they come to. */
export interface Side {
  readonly terms: readonly { readonly cell: CellAddress; readonly value: Figure }[];
  readonly sum: Figure;
}

/** The one cell that, with `value` in it, would mend the rule, and what speaks for it. Nothing is changed unasked. */
export interface RepairHint {
  readonly cell: CellAddress;
  readonly current: Figure;
  readonly value: Figure;
  readonly evidence: 'mendsTwoRules' | 'digitsSwapped' | 'digitTooMany';
}

/** What was found; `lib/messages` makes the words. `difference` is left − right. */
export type Facts =
  | {
      readonly kind: 'unbalanced';
      readonly column: string;
      readonly left: Side;
      readonly right: Side;
      readonly difference: Figure;
      readonly hint: RepairHint | null;
    }
  | {
      readonly kind: 'wrongTotal';
      readonly total: CellAddress;
      readonly left: Side;
      readonly right: Side;
      readonly difference: Figure;
      readonly hint: RepairHint | null;
    }
  | {
      readonly kind: 'badFigure';
      readonly cell: CellAddress;
      readonly text: string;
      readonly trouble: 'negative' | 'fraction' | 'tooLarge' | EntryTrouble;
      /** What was probably meant, where that is plain. */
      readonly suggestion: string | null;
    }
  | { readonly kind: 'blank'; readonly section: string }
  | { readonly kind: 'wrongEdition'; readonly edition: string; readonly year: number; readonly expected: string | null }
  | { readonly kind: 'exceeds'; readonly left: Side; readonly right: Side; readonly difference: Figure }
  | { readonly kind: 'negativeSum'; readonly left: Side }
  | {
      readonly kind: 'misreadAsSum';
      readonly lines: readonly { readonly left: Side; readonly outcome: CellAddress; readonly value: Figure }[];
    }
  | { readonly kind: 'notEntitled'; readonly line: string; readonly value: Figure }
  | { readonly kind: 'suspiciousScale'; readonly cell: CellAddress; readonly value: Figure; readonly asYuan: Decimal }
  | {
      readonly kind: 'title';
      readonly title: string;
      readonly lacks: readonly ('agency' | 'year' | 'documentName')[];
      readonly expected: string;
    }
  /** What was carried over is not what last year carried forward. */
  | {
      readonly kind: 'carryOver';
      readonly cell: CellAddress;
      readonly value: Figure;
      readonly last: YearFigure;
      readonly difference: Figure;
    }
  /** What there is now does not follow from last year's and what came and went: `expected` = last + added − removed. */
  | {
      readonly kind: 'stock';
      readonly relation: 'equal' | 'atMost';
      readonly cell: CellAddress;
      readonly value: Figure;
      readonly last: readonly YearFigure[];
      readonly added: Side;
      readonly removed: Side;
      readonly expected: Figure;
      readonly difference: Figure;
    }
  /** A count far from last year's. */
  | { readonly kind: 'moved'; readonly cell: CellAddress; readonly value: Figure; readonly last: YearFigure }
  /** A paragraph as it stood in an earlier year's report; `likeness` is 1 where it is word for word the same. */
  | { readonly kind: 'copied'; readonly passage: Passage; readonly year: number; readonly likeness: number }
  /** A sentence that stands word for word in last year's report; `passage.text` is the sentence. */
  | { readonly kind: 'unchangedSentence'; readonly passage: Passage; readonly year: number }
  /** A figure that is last year's in a sentence that was rewritten; `passage.text` are the words that lead to it, with it. */
  | {
      readonly kind: 'unchangedFigure';
      readonly passage: Passage;
      /** As it stands there, with its unit word: 120 条. */
      readonly figure: string;
      readonly year: number;
    }
  /** A year in the prose that is neither the report's nor its neighbour. */
  | { readonly kind: 'foreignYear'; readonly passage: Passage; readonly year: number; readonly expected: number };

/** A figure of another year's report. */
export interface YearFigure {
  readonly year: number;
  readonly cell: CellAddress;
  readonly value: Figure;
}

/** A paragraph or words of it; `section` is a section's id or that of the preface, `index` counts paragraphs from 0. */
export interface Passage {
  readonly section: string;
  readonly index: number;
  readonly text: string;
}

export interface Finding {
  /** The rule's id in the catalogue: `T3-1`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where it stands, for lists by section; null for what concerns the whole report or its title. */
  readonly section: string | null;
  /** Every cell it speaks of, the one to go to first. */
  readonly cells: readonly CellAddress[];
  readonly facts: Facts;
}
