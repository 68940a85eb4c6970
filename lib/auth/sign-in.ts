import 'server-only';
import { isAPIError } from 'better-auth/api';
import { finishSignIn, recordFailure } from '../store/sign-ins';
import { endSession } from '../store/signed-in';
import { forgetOldTries, returnTryOfAddress, takeTry, takeTryOfAddress } from '../store/tries';
import type { Person } from '../workflow/roles';
import { foldUsername, type SignInOutcome } from '../workflow/signing-in';
import { accounts, addressHeader } from './accounts';
import { signedInBy } from './current-person';
import { hashPassword, verifyPassword } from './passwords';

/** The cookie of a session: `value` as it is before it is encoded for the header. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
}

export interface SignIn {
  readonly outcome: SignInOutcome;
  /** Of whoever signed in, else null. */
  readonly person: Person | null;
  readonly cookie: SessionCookie | null;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Signs somebody in by name and password, with a session of a new id; a session that the request carried ends. Whether the name exists cannot be
 * told from the outcome nor, roughly, from the time it takes. `headers` are the request's.
 */
export async function signIn({ username, password }: Credentials, headers: Headers): Promise<SignIn> {
  const now = new Date();
  const address = headers.get(addressHeader) ?? 'unknown';
  const wait = await takeTryOfAddress(address, now);
  if (wait !== null) return refused({ kind: 'tooMany', until: wait.toISOString() });
  const name = foldUsername(username);
  const tried = await takeTry(name, now);
  if (tried.kind === 'locked') return refused({ kind: 'locked', until: tried.until.toISOString() });
  const { account, left, until } = tried;
  const cookie =
    account?.disabled === true ? await refuseAsSlowly(password) : await beginSession(name, password, headers);
  if (cookie === null || account === null) {
    await recordFailure(account?.id ?? null, left, { address });
    return refused(left > 0 ? { kind: 'wrong', left } : { kind: 'locked', until: until.toISOString() });
  }
  const before = await signedInBy(headers);
  if (before !== null) await endSession(before.sessionId);
  const finished = await finishSignIn(account.id, { address }, now);
  if (finished === null) return refused({ kind: 'wrong', left });
  await returnTryOfAddress(address);
  await forgetOldTries(now);
  const { person, mustChangePassword } = finished;
  return { outcome: { kind: 'signedIn', mustChangePassword }, person, cookie };
}

function refused(outcome: SignInOutcome): SignIn {
  return { outcome, person: null, cookie: null };
}

/** Begins a session of a new id where name and password fit; null where they do not, which takes as long. */
export async function beginSession(
  username: string,
  password: string,
  headers: Headers,
): Promise<SessionCookie | null> {
  try {
    const { headers: answered } = await accounts().api.signInUsername({
      body: { username, password },
      headers: aboutClient(headers),
      returnHeaders: true,
    });
    return sessionCookie(answered);
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}

/** What a session notes of the client; nothing else of the request takes part. */
function aboutClient(headers: Headers): Headers {
  const kept = [addressHeader, 'user-agent'].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value.slice(0, 300)] as [string, string]];
  });
  return new Headers(kept);
}

function sessionCookie(headers: Headers): SessionCookie {
  for (const text of headers.getSetCookie()) {
    const [, name, value] = /^([^=]+\.session_token)=([^;]+)/.exec(text) ?? [];
    if (name !== undefined && value !== undefined) return { name, value: decodeURIComponent(value) };
  }
  throw new Error('A session began without its cookie');
}

let nobody: Promise<string> | null = null;

/** The work of a sign-in without one. */
async function refuseAsSlowly(password: string): Promise<null> {
  nobody ??= hashPassword('nobody');
  await verifyPassword(await nobody, password);
  return null;
}
