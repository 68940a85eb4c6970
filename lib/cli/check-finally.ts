import { checkReport } from '../rules/check-report';
import type { Finding } from '../rules/finding';
import { unchangedFindings } from '../rules/unchanged-prose';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { editionOfYear, templateOf } from '../../templates/choose';

/** A report with the form it is written in and everything the final check finds. */
export interface CheckedReport {
  readonly template: Template;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/**
 * Checks a report as it is before it is submitted or printed without a mark: a blank is an error. `previous` is last year's: what of its prose
 * still stands is found too.
 */
export function checkFinally(report: Report, previous: Report | null = null): CheckedReport {
  const template = templateOf(report);
  const earlier = previous === null ? [] : [{ template: templateOf(previous), report: previous }];
  const context = { stage: 'final', editionOfYear: editionOfYear(report.year), earlier } as const;
  const findings = [...checkReport(template, report, context), ...unchangedFindings(template, report, earlier)];
  return { template, report, findings };
}
