import type { Result } from '../../lib/base/result';
import type { Place } from '../../lib/report/place';
import type { CellValues, Report } from '../../lib/report/report';
import type { ExplanationState } from '../../lib/rules/explanation';
import type { Finding, Passage, YearFigure } from '../../lib/rules/finding';
import type { UnchangedMark } from '../../lib/rules/unchanged-prose';
import type { Comparison } from '../../lib/workflow/compare-reports';
import type { Allowed, Refusal } from '../../lib/workflow/may';
import type { Action, Step } from '../../lib/workflow/permissions';
import type { ZeroStatement } from '../../lib/workflow/readiness';
import type { ReportState } from '../../lib/workflow/states';
import type { IssueRecord } from '../../lib/workflow/submission-record';

/** Everything that the review screen shows of one report. */
export interface ReviewData {
  readonly id: string;
  /** The version that a decision is made on. */
  readonly version: number;
  readonly state: ReportState;
  readonly reviewLevel: number;
  readonly reviewLevels: number;
  /** Whether the unit is an office of two: its reviewer may issue too. */
  readonly relaxed: boolean;
  readonly correctionReason: string | null;
  /** The last submission; null before the first. */
  readonly submission: {
    readonly id: string;
    readonly number: number;
    readonly byName: string;
    readonly at: Date;
  } | null;
  /** What is shown: the submission while it is locked, else the report as it is being written. */
  readonly report: Report;
  readonly findings: readonly ReviewedFinding[];
  readonly zeroStatements: readonly ZeroStatement[];
  /** The submission before, and what has changed since; null where there is none. */
  readonly earlier: {
    readonly number: number;
    readonly comparison: Comparison;
    /** What it was returned for. */
    readonly reasons: readonly ReturnReason[];
  } | null;
  /** The report of the year before; null where there is none that the person may view. */
  readonly lastYear: YearData | null;
  /** What happened so far, oldest first. */
  readonly chain: readonly ChainStep[];
  /** What was issued, the last one first. */
  readonly issues: readonly IssueRecord[];
  readonly threads: readonly ReviewThread[];
  readonly allowed: Readonly<Record<Action, Result<Allowed, Refusal>>>;
  /** Who it goes to when it is approved, by name; empty where nobody holds the post. */
  readonly receivers: readonly string[];
}

/** The report of the year before beside what is shown. */
export interface YearData {
  readonly year: number;
  /** With its totals. */
  readonly cells: CellValues;
  readonly comparison: Comparison;
  /** What of the prose is as it was then, by paragraph. */
  readonly unchanged: readonly { readonly passage: Passage; readonly marks: readonly ReviewedMark[] }[];
  /** The figures that are the same again where that is worth a look. */
  readonly unchangedCells: readonly YearFigure[];
}

/** A sentence or figure that is last year's, and whether somebody has confirmed it. */
export interface ReviewedMark {
  readonly finding: UnchangedMark['finding'];
  readonly explanation: ExplanationState;
}

export interface ReviewedFinding {
  readonly finding: Finding;
  readonly explanation: ExplanationState;
}

/** Why one place was returned. */
export interface ReturnReason {
  readonly place: Place;
  readonly reason: string;
  readonly suggestion: string | null;
}

/** A submission, or what somebody decided on it. */
export interface ChainStep {
  readonly key: string;
  /** The submission it belongs to. */
  readonly number: number;
  readonly step: Step;
  /** The review level of an approval. */
  readonly reviewLevel: number;
  readonly byName: string;
  readonly duty: string | null;
  readonly at: Date;
  readonly opinion: string;
  readonly relaxed: boolean;
}

export interface ReviewThread {
  readonly id: string;
  /** Where it stands in what is shown; null where its place is no longer there. */
  readonly place: Place | null;
  /** Its place as it was. */
  readonly begunAt: Place;
  readonly quoted: string;
  /** The submission it was begun on; null on a draft. */
  readonly number: number | null;
  readonly returned: boolean;
  readonly suggestion: string | null;
  readonly suggestionState: 'open' | 'accepted' | 'declined' | null;
  readonly byName: string;
  readonly at: Date;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly messages: readonly {
    readonly id: string;
    readonly byName: string;
    readonly text: string;
    readonly at: Date;
  }[];
}
