import { describeFinding } from '../messages/describe-finding';
import {
  decisionWords,
  paperMoment,
  paperWords,
  sizeInWords,
  submissionWords,
  zeroWords,
} from '../messages/paper-words';
import { confirmedByWhom, unchangedWords } from '../messages/unchanged-words';
import type { Finding } from '../rules/finding';
import type { Template } from '../template/template';
import type { ReportState } from '../workflow/states';
import type { Paper, PaperPart } from './paper';

/** What somebody did with a submission. */
export interface Signed {
  readonly action: string;
  /** Of an approval: the review level, from 1. */
  readonly reviewLevel: number;
  readonly name: string;
  readonly duty: string | null;
  readonly at: Date;
  readonly opinion: string;
  /** Only the rule for an office of two allowed it. */
  readonly relaxed: boolean;
}

/** Everything the approval of one submission rests on. */
export interface ApprovalRecord {
  readonly unitName: string;
  readonly year: number;
  readonly title: string;
  readonly state: ReportState;
  readonly submission: number;
  /** 1 is the report, every later number a correction; null until it is issued. */
  readonly issue: number | null;
  readonly correctionReason: string | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  /** SHA-256 of the submitted content. */
  readonly contentHash: string;
  readonly decisions: readonly Signed[];
  readonly published: { readonly at: Date; readonly by: string; readonly to: string } | null;
  readonly explained: readonly {
    readonly finding: Finding;
    readonly text: string;
    readonly byName: string;
    readonly at: Date;
  }[];
  /** Whoever confirmed that words of last year's still hold: a name for each sentence or figure. */
  readonly confirmed: readonly string[];
  readonly zeroStatements: readonly { readonly section: string; readonly byName: string; readonly at: Date }[];
  readonly files: readonly {
    readonly format: string;
    readonly fileName: string;
    readonly size: number;
    readonly hash: string;
  }[];
}

/**
 * 发布审批单: who submitted, approved and issued one submission and when, what was explained and stated with it, and by which hashes the
 * issued files can be told. It carries the moment of the last thing it tells, and no clock.
 */
export function approvalSheet(template: Template, record: ApprovalRecord): Paper {
  const { decisions, published, submittedAt, explained, zeroStatements, files } = record;
  const relaxed = decisions.some((decision) => decision.relaxed);
  const dated = [submittedAt, ...decisions.map(({ at }) => at), ...(published === null ? [] : [published.at])];
  return {
    title: paperWords.approvalTitle,
    subtitle: [record.unitName],
    density: 'normal',
    dated: latest(dated),
    foot: paperWords.approvalFoot(record.contentHash),
    parts: [
      {
        kind: 'facts',
        heading: null,
        facts: [
          { name: paperWords.report, text: record.title },
          { name: paperWords.version, text: submissionWords(record.submission, record.issue) },
          ...(record.correctionReason === null
            ? []
            : [{ name: paperWords.correctionReason, text: record.correctionReason, strong: true }]),
          { name: paperWords.stateName, text: paperWords.states[record.state] },
          ...(record.confirmed.length === 0
            ? []
            : [{ name: unchangedWords.onPaper, text: confirmedByWhom(record.confirmed) }]),
          { name: paperWords.contentHash, text: record.contentHash },
          ...(relaxed ? [{ name: paperWords.relaxedName, text: paperWords.relaxed, strong: true }] : []),
        ],
      },
      {
        kind: 'table',
        heading: paperWords.decisions,
        head: paperWords.decisionHead,
        widths: [14, 23, 24, 39],
        rows: [
          [paperWords.submitted, record.submittedBy, paperMoment(submittedAt), ''],
          ...decisions.map((decision) => [
            decisionWords(decision.action, decision.reviewLevel),
            decision.duty === null ? decision.name : `${decision.name}（${decision.duty}）`,
            paperMoment(decision.at),
            [decision.opinion, ...(decision.relaxed ? [paperWords.relaxedMark] : [])]
              .filter((text) => text !== '')
              .join('\n'),
          ]),
          ...(published === null
            ? []
            : [[paperWords.published, published.by, paperMoment(published.at), published.to]]),
        ],
        empty: '',
        more: null,
      },
      explanations(template, explained),
      {
        kind: 'table',
        heading: paperWords.zeroStatements,
        head: paperWords.zeroHead,
        widths: [55, 20, 25],
        rows: zeroStatements.map(({ section, byName, at }) => [zeroWords(template, section), byName, paperMoment(at)]),
        empty: paperWords.noZeroStatements,
        more: null,
      },
      {
        kind: 'table',
        heading: paperWords.files,
        head: paperWords.fileHead,
        widths: [8, 30, 11, 51],
        rows: files.map(({ format, fileName, size, hash }) => [
          format.toUpperCase(),
          fileName,
          sizeInWords(size),
          hash,
        ]),
        empty: paperWords.noFiles,
        more: null,
      },
      { kind: 'signatures', places: paperWords.signatures },
    ],
  };
}

function explanations(template: Template, explained: ApprovalRecord['explained']): PaperPart {
  return {
    kind: 'table',
    heading: paperWords.explanations,
    head: paperWords.explanationHead,
    widths: [41, 35, 24],
    rows: explained.map(({ finding, text, byName, at }) => [
      describeFinding(template, finding).sentence,
      text,
      `${byName}\n${paperMoment(at)}`,
    ]),
    empty: paperWords.noExplanations,
    more: null,
  };
}

function latest(moments: readonly Date[]): Date {
  return new Date(Math.max(...moments.map((moment) => moment.getTime())));
}
