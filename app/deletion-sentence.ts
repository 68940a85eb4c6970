import 'server-only';
import { assertNever } from '../lib/base/assert-never';
import { describeOutage } from '../lib/messages/app-words';
import { newReportWords } from '../lib/messages/new-report-words';
import { describeActionRefusal } from '../lib/messages/workflow-words';
import type { StepTrouble } from '../lib/store/trouble';

/** Why a report was not deleted, or not brought back, as one sentence. */
export function deletionSentence(action: 'delete' | 'undelete', trouble: StepTrouble): string {
  switch (trouble.kind) {
    case 'refused':
      return describeActionRefusal(action, trouble.refusal);
    case 'gone':
      return newReportWords.deletionDone;
    case 'exists':
      return newReportWords.otherExists;
    case 'unavailable':
      console.error(describeOutage(trouble.outage));
      return newReportWords.notDone;
    case 'stale':
    case 'notReady':
    case 'locked':
    case 'reasonMissing':
      throw new Error(`A report that is to be deleted or brought back cannot be ${trouble.kind}`);
    default:
      return assertNever(trouble);
  }
}
