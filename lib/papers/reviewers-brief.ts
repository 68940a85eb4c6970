import { describeFinding } from '../messages/describe-finding';
import { cellNameAt, figureText } from '../messages/names';
import { andMore, paperMoment, paperWords, proseSize, submissionWords, zeroWords } from '../messages/paper-words';
import { unchangedWithConfirmed } from '../messages/unchanged-words';
import { valueAt } from '../report/cell-value';
import { fillTotals } from '../report/fill-totals';
import type { Report } from '../report/report';
import type { Finding } from '../rules/finding';
import type { CellAddress, TableSection, Template } from '../template/template';
import type { ApprovalRecord } from './approval-sheet';
import type { Paper, PaperPart } from './paper';

/** One place that differs from what it is compared with, in words. */
export interface BriefChange {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

export interface BriefRecord extends Pick<
  ApprovalRecord,
  | 'unitName'
  | 'year'
  | 'title'
  | 'submission'
  | 'issue'
  | 'correctionReason'
  | 'submittedBy'
  | 'submittedAt'
  | 'contentHash'
> {
  readonly report: Report;
  /** The findings of the submission as it stands. */
  readonly findings: readonly Finding[];
  readonly explained: ApprovalRecord['explained'];
  readonly confirmed: ApprovalRecord['confirmed'];
  /** How many sentences and figures of the prose are last year's; null where there is no report of last year. */
  readonly unchanged: number | null;
  readonly zeroStatements: ApprovalRecord['zeroStatements'];
  /** Against the submission before; null where this is the first. */
  readonly sinceLastSubmission: readonly BriefChange[] | null;
  /** Against last year's report; null where there is none. */
  readonly sinceLastYear: readonly BriefChange[] | null;
}

/** What fits on the one page a leader reads: items of a list, and characters of a text in it. */
const changesShown = 5;
const explanationsShown = 4;
const longestPlace = 44;
const longestText = 44;
const longestChange = 20;

/** The reviewer's brief (审核简报): one page with the figures that matter, what changed and what was explained. */
export function reviewersBrief(template: Template, record: BriefRecord): Paper {
  const { report, findings, explained, zeroStatements } = record;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return {
    title: paperWords.briefTitle,
    subtitle: [record.unitName, record.title],
    density: 'tight',
    dated: record.submittedAt,
    foot: paperWords.approvalFoot(record.contentHash),
    parts: [
      {
        kind: 'facts',
        heading: null,
        facts: [
          { name: paperWords.version, text: submissionWords(record.submission, record.issue) },
          { name: paperWords.submitted, text: `${record.submittedBy}  ${paperMoment(record.submittedAt)}` },
          ...(record.correctionReason === null
            ? []
            : [{ name: paperWords.correctionReason, text: record.correctionReason, strong: true }]),
          {
            name: paperWords.checks,
            text: [
              paperWords.checkCounts(errors, warnings, explained.length),
              ...(record.unchanged === null ? [] : [unchangedWithConfirmed(record.unchanged, record.confirmed.length)]),
            ].join('；'),
            strong: errors > 0,
          },
          { name: paperWords.prose, text: proseSizes(template, report) },
          {
            name: paperWords.zeroStatements,
            text:
              zeroStatements.length === 0
                ? paperWords.noZeroStatements
                : zeroStatements
                    .map(({ section, byName }) => `${zeroWords(template, section)}（${byName}）`)
                    .join('；'),
          },
        ],
      },
      keyFigures(template, report),
      changes(paperWords.changesSinceSubmission, record.sinceLastSubmission, paperWords.firstSubmission),
      changes(paperWords.changesSinceLastYear, record.sinceLastYear, paperWords.noLastYear),
      {
        kind: 'table',
        heading: paperWords.explanations,
        head: paperWords.explanationHead.slice(0, 2),
        widths: [52, 48],
        rows: explained
          .slice(0, explanationsShown)
          .map(({ finding, text }) => [
            clip(describeFinding(template, finding).sentence, longestText),
            clip(text, longestText),
          ]),
        empty: paperWords.noExplanations,
        more: andMore(explained.length - explanationsShown),
      },
    ],
  };
}

function changes(heading: string, all: readonly BriefChange[] | null, none: string): PaperPart {
  return {
    kind: 'table',
    heading: `${heading}${all === null ? '' : paperWords.count(all.length)}`,
    head: paperWords.changeHead,
    widths: [56, 22, 22],
    rows: (all ?? [])
      .slice(0, changesShown)
      .map(({ place, before, after }) => [
        clip(place, longestPlace),
        clip(before, longestChange),
        clip(after, longestChange),
      ]),
    empty: all === null ? none : paperWords.noChanges,
    more: andMore((all ?? []).length - changesShown),
  };
}

/** The figures a reader looks for first: in each table the grand totals of the lines of its identity, or else its totals. */
function keyFigures(template: Template, report: Report): PaperPart {
  const cells = fillTotals(template, report.cells);
  const shown = template.sections.flatMap((section) =>
    section.kind === 'table'
      ? keyCells(template, section).map((address) => ({ address, value: valueAt(cells, address) }))
      : [],
  );
  return {
    kind: 'table',
    heading: paperWords.keyFigures,
    head: paperWords.keyHead,
    widths: [78, 22],
    rows: shown.map(({ address, value }) => [
      cellNameAt(template, address),
      value === null ? paperWords.blank : figureText(value),
    ]),
    empty: '',
    more: null,
  };
}

function keyCells(template: Template, section: TableSection): CellAddress[] {
  const totals = section.totals.filter(({ axis }) => axis === 'column').map(({ id }) => id);
  const balanced = section.identities.flatMap(({ left, right }) => [...left, ...right].map(({ line }) => line));
  return [...template.cells.values()]
    .filter(
      ({ section: { id }, line, column }) =>
        id === section.id && totals.includes(column.id) && (balanced.length === 0 || balanced.includes(line.id)),
    )
    .map(({ address }) => address);
}

function proseSizes(template: Template, report: Report): string {
  return template.sections
    .flatMap((section) => {
      if (section.kind !== 'narrative') return [];
      const blocks = report.narrative[section.id] ?? [];
      const characters = blocks.reduce((count, { text }) => count + [...text.replace(/\s/g, '')].length, 0);
      return [proseSize(section, blocks.length, characters)];
    })
    .join('；');
}

/** The beginning of a text that is longer than there is room for. */
function clip(text: string, longest: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}
