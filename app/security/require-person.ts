import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { failure, success, type Result } from '../../lib/base/result';
import { currentPerson, signedInBy, type SignedIn } from '../../lib/auth/current-person';
import { describeOutage } from '../../lib/messages/app-words';
import { currentOutage, hasAccounts } from '../../lib/store/signed-in';
import type { Person } from '../../lib/workflow/roles';
import { pathHeader } from './headers';
import { localPath } from './local-path';

/**
 * For pages: who has signed in. Everybody else is led away: to the sign-in, and from there back here; to the change of password where
 * that comes first; to the set-up where there is no account at all.
 */
export async function requirePerson(): Promise<Person> {
  const { person, mustChangePassword } = await requireSignedIn();
  if (mustChangePassword) redirect('/password');
  return person;
}

/** As `requirePerson`, also for somebody who has to change the password first. */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await currentPerson();
  if (signedIn !== null) return signedIn;
  if (!(await hasAccounts())) redirect('/set-up');
  const path = localPath((await headers()).get(pathHeader));
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`);
}

/** For server actions, which answer `{ kind: 'signedOut' }` where it is null. */
export async function personOfAction(): Promise<Person | null> {
  const signedIn = await currentPerson();
  return signedIn === null || signedIn.mustChangePassword ? null : signedIn.person;
}

/**
 * For route handlers: who has signed in, else the answer to give: 401 `{ kind: 'signedOut' }`, or 503 `{ kind: 'failed', reason }`
 * where the database does not answer.
 */
export async function personOfRequest({ headers }: Request): Promise<Result<Person, Response>> {
  try {
    const signedIn = await signedInBy(headers);
    if (signedIn !== null && !signedIn.mustChangePassword) return success(signedIn.person);
    return failure(answer(401, { kind: 'signedOut' }));
  } catch (error) {
    const outage = await currentOutage();
    if (outage === null) throw error;
    console.error(describeOutage(outage));
    return failure(answer(503, { kind: 'failed', reason: outage }));
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
