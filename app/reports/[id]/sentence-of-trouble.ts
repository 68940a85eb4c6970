import { assertNever } from '../../../lib/base/assert-never';
import { describeOutage } from '../../../lib/messages/app-words';
import { troubleWords } from '../../../lib/messages/trouble-words';
import { describeActionRefusal, describeFirst, describeObstacles } from '../../../lib/messages/workflow-words';
import type { StepTrouble } from '../../../lib/store/trouble';
import type { Action } from '../../../lib/workflow/permissions';

/** Why `action` was not done, as one sentence for whoever asked. */
export function sentenceOfTrouble(action: Action, trouble: StepTrouble): string {
  switch (trouble.kind) {
    case 'refused':
      return describeActionRefusal(action, trouble.refusal);
    case 'stale':
      return describeFirst(trouble.state, trouble.by);
    case 'notReady':
      return describeObstacles(trouble.obstacles);
    case 'unavailable':
      return describeOutage(trouble.outage);
    case 'gone':
    case 'locked':
    case 'exists':
    case 'reasonMissing':
      return troubleWords[trouble.kind];
    default:
      return assertNever(trouble);
  }
}
