import type { Result } from '../../lib/base/result';
import type { SetUpTrouble } from '../../lib/store/set-up';
import type { SetUpOutcome } from '../../lib/people/set-up';
import { answerOnce } from '../security/read-body';

/** Tells the page what became of a step of the set-up. */
export function answerSetUp(result: Result<null, SetUpTrouble>): Response {
  if (result.ok) return answer(200, { kind: 'done' });
  switch (result.error.kind) {
    case 'done':
      return answer(409, { kind: 'alreadyDone' });
    case 'wrongCode':
      return answer(403, { kind: 'wrongCode' });
    case 'tooMany':
      return answer(429, { kind: 'tooMany', until: result.error.until.toISOString() });
  }
}

/** Of a body that no form of ours sends. */
export function refuseSetUp(): Response {
  return answer(400, { kind: 'refused' });
}

function answer(status: number, outcome: SetUpOutcome): Response {
  return answerOnce(status, outcome);
}
