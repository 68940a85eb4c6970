import 'server-only';
import type { ApprovalRecord } from '../../../../../lib/papers/approval-sheet';
import type { BriefChange, BriefRecord } from '../../../../../lib/papers/reviewers-brief';
import { cellNameAt, figureText } from '../../../../../lib/messages/names';
import { paragraphName, placeName } from '../../../../../lib/messages/place-words';
import { paperWords } from '../../../../../lib/messages/paper-words';
import type { EarlierReport } from '../../../../../lib/rules/check-context';
import { checkReport } from '../../../../../lib/rules/check-report';
import type { Finding } from '../../../../../lib/rules/finding';
import { isUnchanged, unchangedFindings } from '../../../../../lib/rules/unchanged-prose';
import type { Report } from '../../../../../lib/report/report';
import type { ReportFile } from '../../../../../lib/store/report-file';
import type { Template } from '../../../../../lib/template/template';
import { changedParagraphs, compareReports, type Comparison } from '../../../../../lib/workflow/compare-reports';
import type { ReportState } from '../../../../../lib/workflow/states';
import type { SubmissionRecord } from '../../../../../lib/workflow/submission-record';
import { editionOfYear, templateOf } from '../../../../../templates/choose';
import { submissionBefore } from '../../current-submission';

/** What the approval sheet of one submission says. */
export function approvalRecord(file: ReportFile, submission: SubmissionRecord): ApprovalRecord {
  const issue = issueOf(file, submission);
  const { report } = submission;
  const published =
    issue?.publishedAt == null
      ? null
      : { at: issue.publishedAt, by: issue.publishedBy ?? '', to: issue.publishedTo ?? '' };
  return {
    unitName: report.agency.name,
    year: report.year,
    title: report.title,
    state: stateOf(file, submission),
    submission: submission.number,
    issue: issue?.number ?? null,
    correctionReason: submission.correctionReason,
    submittedBy: submission.byName,
    submittedAt: submission.at,
    contentHash: submission.hash,
    decisions: submission.decisions.map(({ byName: name, ...decision }) => ({ ...decision, name })),
    published,
    explained: submission.explanations
      .filter(({ finding }) => finding.severity === 'warning')
      .map(({ at, ...explanation }) => ({ ...explanation, at: new Date(at) })),
    confirmed: submission.explanations.flatMap(({ finding, byName }) => (isUnchanged(finding) ? [byName] : [])),
    zeroStatements: submission.zeroStatements.map(({ section, byName, at }) => ({ section, byName, at: new Date(at) })),
    files: issue?.files ?? [],
  };
}

/** What the reviewer's brief of one submission says; `earlier` are the agency's reports of earlier years. */
export function briefRecord(file: ReportFile, submission: SubmissionRecord, earlier: readonly Report[]): BriefRecord {
  const before = submissionBefore(file.submissions, submission.number);
  const { report } = submission;
  const known = earlier.map((each): EarlierReport => ({ template: templateOf(each), report: each }));
  const findings = checkReport(templateOf(report), report, {
    stage: 'final',
    editionOfYear: editionOfYear(report.year),
    earlier: known,
  });
  const hasLastYear = known.some((each) => each.report.year === report.year - 1);
  return {
    ...approvalRecord(file, submission),
    report,
    findings,
    unchanged: hasLastYear ? unchangedFindings(templateOf(report), report, known).length : null,
    sinceLastSubmission: before === null ? null : changesSince(before.report, report),
    sinceLastYear: hasLastYear ? movesSince(templateOf(report), findings) : null,
  };
}

function issueOf({ issues }: ReportFile, { id }: SubmissionRecord) {
  return issues.find(({ submissionId }) => submissionId === id) ?? null;
}

/** Where a submission stands, or what became of it. */
function stateOf(file: ReportFile, submission: SubmissionRecord): ReportState {
  const issue = issueOf(file, submission);
  if (issue !== null) return issue.publishedAt === null ? 'issued' : 'published';
  const { state } = file.stored;
  if (submission.id === file.submissions.at(-1)?.id && (state === 'inReview' || state === 'awaitingIssue'))
    return state;
  return submission.decisions.at(-1)?.action === 'withdraw' ? 'draft' : 'returned';
}

function changesSince(before: Report, after: Report): BriefChange[] {
  const template = templateOf(after);
  return changesIn(
    template,
    compareReports({ template: templateOf(before), report: before }, { template, report: after }),
  );
}

function changesIn(template: Template, comparison: Comparison): BriefChange[] {
  const figure = (text: string) => (text === '' ? paperWords.blank : figureText(text));
  return [
    ...comparison.lines.map(({ line, pieces }) => ({ place: placeName(template, { kind: line }), ...sidesOf(pieces) })),
    ...comparison.cells
      .filter(({ computed }) => !computed)
      .map(({ address, before, after }) => ({
        place: cellNameAt(template, address),
        before: figure(before),
        after: figure(after),
      })),
    ...changedParagraphs(comparison).map(({ section, index, earlierIndex, pieces }) => ({
      place: paragraphName(template, section, index ?? earlierIndex ?? 0),
      ...sidesOf(pieces),
    })),
  ];
}

/** What was taken out of a text and what was put in. */
function sidesOf(pieces: Comparison['lines'][number]['pieces']): { before: string; after: string } {
  const textOf = (wanted: 'deleted' | 'inserted') =>
    pieces.flatMap(({ kind, text }) => (kind === wanted ? [text] : [])).join('…');
  return { before: textOf('deleted'), after: textOf('inserted') };
}

/** The counts that moved so far since last year that the rules name them. */
function movesSince(template: Template, findings: readonly Finding[]): BriefChange[] {
  return findings.flatMap(({ facts }) =>
    facts.kind === 'moved'
      ? [
          {
            place: cellNameAt(template, facts.cell),
            before: figureText(facts.last.value),
            after: figureText(facts.value),
          },
        ]
      : [],
  );
}
