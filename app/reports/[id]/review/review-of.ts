import 'server-only';
import type { ChainStep, ReviewData, ReviewThread } from '../../../../components/review/review-data';
import { correctionWords } from '../../../../lib/messages/review-words';
import { fillTotals } from '../../../../lib/report/fill-totals';
import type { Report } from '../../../../lib/report/report';
import type { EarlierReport } from '../../../../lib/rules/check-context';
import { checkReport } from '../../../../lib/rules/check-report';
import { explanationOf, type Explanation } from '../../../../lib/rules/explanation';
import { unchangedCells } from '../../../../lib/rules/unchanged-cells';
import { unchangedProse } from '../../../../lib/rules/unchanged-prose';
import type { ReportFile } from '../../../../lib/store/report-file';
import { compareReports } from '../../../../lib/workflow/compare-reports';
import { findPlace } from '../../../../lib/workflow/find-place';
import { isOpen } from '../../../../lib/workflow/states';
import { editionOfYear, templateOf } from '../../../../templates/choose';
import { currentSubmission, submissionBefore } from '../current-submission';

/** What the review screen shows of a report's file; `earlier` is what the unit said in earlier years, as at submission. */
export function reviewOf(found: ReportFile, earlier: readonly Report[]): ReviewData {
  const submission = currentSubmission(found);
  const frozen = isOpen(found.stored.state) ? null : submission;
  // What is decided on is what was handed in.
  const file = frozen === null ? found : { ...found, stored: { ...found.stored, report: frozen.report } };
  const { stored, unit, allowed } = file;
  const { id, version, state, reviewLevel, report, correctionReason } = stored;
  const { explanations, zeroStatements } = frozen ?? file;
  const before = earlier.map((each): EarlierReport => ({ template: templateOf(each), report: each }));
  return {
    id,
    version,
    state,
    reviewLevel,
    reviewLevels: unit.reviewLevels,
    relaxed: unit.relaxed,
    correctionReason: frozen?.correctionReason ?? correctionReason,
    submission,
    report,
    findings: checkReport(templateOf(report), report, {
      stage: 'final',
      editionOfYear: editionOfYear(report.year),
      earlier: before,
    }).map((finding) => ({ finding, explanation: explanationOf(finding, explanations) })),
    zeroStatements,
    earlier: earlierOf(file),
    lastYear: lastYearOf(report, before, explanations),
    chain: chainOf(file),
    issues: file.issues.toReversed(),
    threads: threadsOf(file),
    allowed,
    receivers: receiversOf(file),
  };
}

/** What is shown against the submission before it: of one that is locked the one before, of what is being written the last. */
function earlierOf(file: ReportFile): ReviewData['earlier'] {
  const { stored, submissions, threads } = file;
  const locked = isOpen(stored.state) ? null : currentSubmission(file);
  const earlier = submissionBefore(submissions, locked?.number ?? Infinity);
  if (earlier === null) return null;
  const version = { template: templateOf(stored.report), report: stored.report };
  return {
    number: earlier.number,
    comparison: compareReports({ template: templateOf(earlier.report), report: earlier.report }, version),
    reasons: threads
      .filter(({ returned, submissionId }) => returned && submissionId === earlier.id)
      .map(({ place, messages, suggestion }) => ({ place, reason: messages[0]?.text ?? '', suggestion })),
  };
}

function lastYearOf(
  report: Report,
  earlier: readonly EarlierReport[],
  explanations: readonly Explanation[],
): ReviewData['lastYear'] {
  const template = templateOf(report);
  const last = earlier.find((each) => each.report.year === report.year - 1);
  if (last === undefined) return null;
  return {
    year: last.report.year,
    cells: fillTotals(last.template, last.report.cells),
    // The title names its year and the date follows it: that they differ says nothing.
    comparison: { ...compareReports(last, { template, report }), lines: [] },
    unchanged: unchangedProse(template, report, earlier).map(({ passage, marks }) => ({
      passage,
      marks: marks.map(({ finding }) => ({ finding, explanation: explanationOf(finding, explanations) })),
    })),
    unchangedCells: unchangedCells(template, report, earlier),
  };
}

function chainOf({ submissions, issues, posts }: ReportFile): ChainStep[] {
  const steps = submissions.flatMap(({ id, number, byId, byName, at, correctionReason, decisions }) => {
    const none = { number, reviewLevel: 0, opinion: '', relaxed: false } as const;
    const drafter = posts.find(({ role, personId }) => role === 'drafter' && personId === byId);
    const issue = issues.find(({ submissionId }) => submissionId === id);
    return [
      {
        ...none,
        key: id,
        step: 'submit' as const,
        byName,
        duty: drafter?.duty ?? null,
        at,
        opinion: correctionReason === null ? '' : correctionWords(correctionReason),
      },
      ...decisions.map(({ action, ...decision }) => ({ ...decision, number, key: decision.id, step: action })),
      ...(issue?.publishedAt == null
        ? []
        : [
            {
              ...none,
              key: `${id} published`,
              step: 'publish' as const,
              byName: issue.publishedBy ?? '',
              duty: null,
              at: issue.publishedAt,
              opinion: issue.publishedTo ?? '',
            },
          ]),
    ];
  });
  return steps.map(({ key, number, step, reviewLevel, byName, duty, at, opinion, relaxed }) => ({
    key,
    number,
    step,
    reviewLevel,
    byName,
    duty,
    at,
    opinion,
    relaxed,
  }));
}

/** Open threads first, of each kind the latest first. */
function threadsOf({ stored: { report }, submissions, threads }: ReportFile): ReviewThread[] {
  const template = templateOf(report);
  return threads
    .toReversed()
    .toSorted((one, other) => Number(one.resolvedAt !== null) - Number(other.resolvedAt !== null))
    .map(({ place, submissionId, messages, byId: _by, ...thread }) => ({
      ...thread,
      place: findPlace(template, place, report),
      begunAt: place,
      number: submissions.find(({ id }) => id === submissionId)?.number ?? null,
      messages: messages.map(({ id, byName, text, at }) => ({ id, byName, text, at })),
    }));
}

/** Who takes it on when it is approved. */
function receiversOf({ stored: { reviewLevel }, unit, posts }: ReportFile): string[] {
  const next = posts.filter((post) =>
    reviewLevel < unit.reviewLevels
      ? post.role === 'reviewer' && post.reviewLevel === reviewLevel + 1
      : post.role === 'issuer',
  );
  return [...new Set(next.map(({ name }) => name))];
}
