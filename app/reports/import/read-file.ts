import type { FileRead, FoundLine, FileOutcome } from '../../../components/import/file-read';
import type { ImportedFile } from '../../../lib/import/imported-file';
import { appWords } from '../../../lib/messages/app-words';
import { describeFileTrouble } from '../../../lib/messages/describe-file-trouble';
import { describeFinding } from '../../../lib/messages/describe-finding';
import { settlePrintedTotals } from '../../../lib/report/printed-totals';
import type { Report } from '../../../lib/report/report';
import { checkReport } from '../../../lib/rules/check-report';
import { statusOf } from '../../../lib/rules/report-status';
import type { Template } from '../../../lib/template/template';
import { editionOfYear, templateOf } from '../../../templates/choose';
import { readApart } from '../../read-apart/read-apart';

/** What a file says, to be looked at before anything is stored; or, in sentences, why it was refused. */
export async function readReportFile(fileName: string, bytes: Uint8Array): Promise<FileOutcome> {
  const apart = await readApart('report', { fileName, bytes });
  if (!apart.ok) return { kind: 'refused', fileName, sentences: [appWords.fileTroubles[apart.error.kind]] };
  const read = apart.value;
  if (!read.ok) return { kind: 'refused', fileName, sentences: describeFileTrouble(read.error) };
  return { kind: 'read', file: fileRead(fileName, read.value) };
}

function fileRead(fileName: string, imported: ImportedFile): FileRead {
  const { report } = imported;
  const template = templateOf(report);
  const { filled, of } = statusOf(template, report, editionOfYear(report.year));
  return { fileName, imported, notice: template.notice, filled, of, checks: linesOfRules(template, report) };
}

/** Faults by the rules with totals as computed, since the printed ones are asked about; a blank is work still to do. */
function linesOfRules(template: Template, report: Report): FoundLine[] {
  const settled = settlePrintedTotals(template, report, new Set());
  return checkReport(template, settled, { stage: 'drafting', editionOfYear: editionOfYear(report.year) })
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => {
      const { place, sentence } = describeFinding(template, finding);
      return { severity: finding.severity, place, sentence };
    });
}
