import { z } from 'zod';
import { signedInBy } from '../../lib/auth/current-person';
import { signOutEverywhere, signOutSession } from '../../lib/store/sign-ins';
import { answerOnce, readBody } from '../security/read-body';
import { sessionCookieHeader } from '../security/session-cookie';

const bodySchema = z.strictObject({ everywhere: z.boolean() });

/** Ends this session, or every session of the person; also for somebody who has to change the password first. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, bodySchema);
  if (body === null) return answerOnce(400, {});
  const signedIn = await signedInBy(request.headers);
  if (signedIn !== null)
    await (body.everywhere ? signOutEverywhere(signedIn.person) : signOutSession(signedIn.person, signedIn.sessionId));
  return answerOnce(200, {}, sessionCookieHeader(request, null));
}
