import 'server-only';
import type { CreateOutcome } from '../../components/reports/new-report';
import { assertNever } from '../../lib/base/assert-never';
import type { Result } from '../../lib/base/result';
import { appWords, describeOutage, reportName } from '../../lib/messages/app-words';
import { describeExistingReport, newReportWords } from '../../lib/messages/new-report-words';
import { describeActionRefusal, signedOutSentence } from '../../lib/messages/workflow-words';
import type { Report } from '../../lib/report/report';
import type { StoredReport } from '../../lib/store/reports';
import type { StepTrouble } from '../../lib/store/trouble';

/** What is answered to somebody whose session has ended. */
export const signedOut: CreateOutcome = refused(signedOutSentence);

/** What is answered where the person may begin no report of the unit. */
export const unknownUnit: CreateOutcome = refused(newReportWords.notYourUnit);

/** What came of storing a new report, as the form says it. */
export function createOutcome(report: Report, created: Result<StoredReport, StepTrouble>): CreateOutcome {
  if (created.ok) return { kind: 'created', id: created.value.id };
  const trouble = created.error;
  switch (trouble.kind) {
    case 'exists':
      return refused(describeExistingReport(reportName(report.agency.name, report.year)), trouble.reportId);
    case 'refused':
      return refused(describeActionRefusal('create', trouble.refusal));
    case 'unavailable':
      console.error(describeOutage(trouble.outage));
      return refused(appWords.createFailed);
    case 'stale':
    case 'gone':
    case 'notReady':
    case 'locked':
    case 'reasonMissing':
      throw new Error(`A new report cannot be ${trouble.kind}`);
    default:
      return assertNever(trouble);
  }
}

function refused(sentence: string, existingId: string | null = null): CreateOutcome {
  return { kind: 'refused', trouble: { sentence, existingId } };
}
