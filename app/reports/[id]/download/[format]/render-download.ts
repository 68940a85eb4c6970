import 'server-only';
import type { Result } from '../../../../../lib/base/result';
import type { Report } from '../../../../../lib/report/report';
import { checkReport, hasErrors } from '../../../../../lib/rules/check-report';
import { editionOfYear, templateOf } from '../../../../../templates/choose';
import { renderFile, type Format, type RenderedFile } from '../../render-file';

/**
 * The report as a file; with errors left in it, it is a draft and says so on the page and in its name. Where the file
 * does not pass its own check, the sentence that says why.
 */
export async function renderDownload(report: Report, format: Format): Promise<Result<RenderedFile, string>> {
  const template = templateOf(report);
  const draft = hasErrors(checkReport(template, report, { stage: 'final', editionOfYear: editionOfYear(report.year) }));
  return renderFile(report, format, { draft });
}
