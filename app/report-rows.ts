import type { ReportRow } from '../components/reports/report-row';
import { describeMoment } from '../lib/messages/app-words';
import type { Report } from '../lib/report/report';
import { statusOf } from '../lib/rules/report-status';
import { editionOfYear, templateOf } from '../templates/choose';

/** A report as a row of a list; `moment` is when it was last saved, or deleted. */
export function rowOf(id: string, report: Report, moment: Date, now: Date): ReportRow {
  const template = templateOf(report);
  return {
    id,
    agencyName: report.agency.name,
    year: report.year,
    notice: template.notice,
    status: statusOf(template, report, editionOfYear(report.year)),
    moment: describeMoment(moment, now),
  };
}
