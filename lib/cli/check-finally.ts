import { checkReport } from '../rules/check-report';
import type { Finding } from '../rules/finding';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { editionOfYear, templateOf } from '../../templates/choose';

/** A report with the form it is written in and everything the final check finds. */
export interface CheckedReport {
  readonly template: Template;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** Checks a report as it is before it is submitted or printed without a mark: a blank is an error. */
export function checkFinally(report: Report): CheckedReport {
  const template = templateOf(report);
  return {
    template,
    report,
    findings: checkReport(template, report, { stage: 'final', editionOfYear: editionOfYear(report.year) }),
  };
}
