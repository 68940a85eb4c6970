import { z } from 'zod';
import { signIn } from '../../../lib/auth/sign-in';
import { describeOutage } from '../../../lib/messages/app-words';
import { currentOutage } from '../../../lib/store/signed-in';
import { foldUsername, type SignInOutcome } from '../../../lib/workflow/signing-in';
import { answerOnce, readBody } from '../../security/read-body';
import { sessionCookieHeader } from '../../security/session-cookie';

const bodySchema = z.strictObject({ username: z.string(), password: z.string(), only: z.string().optional() });

/** Signs in; `only` names the one person who may, where somebody's work lies open. 401 where it failed. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, bodySchema);
  if (body === null) return answerOnce(400, {});
  const { only, ...credentials } = body;
  if (only !== undefined && foldUsername(only) !== foldUsername(credentials.username))
    return answer(403, { kind: 'somebodyElse' });
  try {
    const { outcome, cookie } = await signIn(credentials, request.headers);
    if (outcome.kind !== 'signedIn') return answer(401, outcome);
    return answer(200, outcome, sessionCookieHeader(request, cookie));
  } catch (error) {
    const outage = await currentOutage();
    if (outage === null) throw error;
    console.error(describeOutage(outage));
    return answer(503, { kind: 'unavailable', outage });
  }
}

function answer(status: number, outcome: SignInOutcome, headers: Record<string, string> = {}): Response {
  return answerOnce(status, outcome, headers);
}
