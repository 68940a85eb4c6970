import { z } from 'zod';
import { changePassword } from '../../../lib/auth/change-password';
import { signedInBy } from '../../../lib/auth/current-person';
import { signOutEverywhere } from '../../../lib/store/sign-ins';
import type { PasswordChange } from '../../../lib/workflow/signing-in';
import { answerOnce, readBody } from '../../security/read-body';
import { sessionCookieHeader } from '../../security/session-cookie';

const bodySchema = z.strictObject({ current: z.string(), next: z.string() });

/** Changes the person's own password; also for somebody who has to. Whoever guesses at the current one until the lock is signed out. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, bodySchema);
  if (body === null) return answerOnce(400, {});
  const signedIn = await signedInBy(request.headers);
  if (signedIn === null) return answer(401, { kind: 'signedOut' });
  const { outcome, cookie } = await changePassword(signedIn.person, body, request.headers);
  if (cookie !== null) return answer(200, outcome, sessionCookieHeader(request, cookie));
  if (outcome.kind !== 'locked') return answer(422, outcome);
  await signOutEverywhere(signedIn.person);
  return answer(401, outcome, sessionCookieHeader(request, null));
}

function answer(status: number, outcome: PasswordChange, headers: Record<string, string> = {}): Response {
  return answerOnce(status, outcome, headers);
}
