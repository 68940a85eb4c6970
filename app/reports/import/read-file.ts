import type { FoundLine, ImportOutcome, ImportProposal, TotalLine } from '../../../components/reports/import-proposal';
import type { FileTrouble, ImportedFile } from '../../../lib/import/import-file';
import type { ImportFinding } from '../../../lib/import/import-finding';
import { appWords } from '../../../lib/messages/app-words';
import { describeFileTrouble } from '../../../lib/messages/describe-file-trouble';
import { describeFinding } from '../../../lib/messages/describe-finding';
import { describeImportFinding } from '../../../lib/messages/describe-import';
import { cellNameAt, differenceText, figureText } from '../../../lib/messages/names';
import { disagreeingTotals, settlePrintedTotals } from '../../../lib/report/printed-totals';
import type { Report } from '../../../lib/report/report';
import { checkReport } from '../../../lib/rules/check-report';
import { statusOf } from '../../../lib/rules/report-status';
import type { Template } from '../../../lib/template/template';
import { editionOfYear, templateOf } from '../../../templates/choose';
import { importIsolated, type IsolationTrouble } from './isolated/import-isolated';

/** What a file says, to be looked at before anything is stored; or, in sentences, why it was refused. */
export async function readReportFile(fileName: string, bytes: Uint8Array): Promise<ImportOutcome> {
  const read = await importIsolated(fileName, bytes);
  if (!read.ok) return { kind: 'refused', fileName, sentences: sentencesOf(read.error) };
  return { kind: 'read', proposal: propose(fileName, read.value) };
}

function sentencesOf(trouble: FileTrouble | IsolationTrouble): readonly string[] {
  switch (trouble.kind) {
    case 'tookTooLong':
    case 'tooComplex':
    case 'busy':
      return [appWords.fileTroubles[trouble.kind]];
    default:
      return describeFileTrouble(trouble);
  }
}

function propose(fileName: string, { report, findings }: ImportedFile): ImportProposal {
  const template = templateOf(report);
  const { filled, of } = statusOf(template, report, editionOfYear(report.year));
  return {
    fileName,
    report,
    notice: template.notice,
    filled,
    of,
    findings: findings.filter(({ facts }) => !saidByRules.includes(facts.kind)).map(lineOfReading(template)),
    checks: linesOfRules(template, report),
    totals: disagreeingTotals(template, report).map(({ address, printed, computed, difference }): TotalLine => ({
      address,
      name: cellNameAt(template, address),
      printed: figureText(printed),
      computed: figureText(computed),
      difference: differenceText(difference),
    })),
  };
}

/** What the reader found that the rules say too, with both sides and their figures. */
const saidByRules: readonly ImportFinding['facts']['kind'][] = ['sumDiffers', 'identityBroken'];

function lineOfReading(template: Template): (finding: ImportFinding) => FoundLine {
  return (finding) => ({
    severity: finding.severity,
    place: null,
    sentence: describeImportFinding(template, finding),
  });
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
