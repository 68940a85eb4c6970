import 'server-only';
import { loadPasswordHash, recordFailure, storeOwnPassword } from '../store/sign-ins';
import { takeTry } from '../store/tries';
import { passwordTroubles } from '../workflow/password-rules';
import type { Person } from '../workflow/roles';
import type { PasswordChange } from '../workflow/signing-in';
import { addressHeader } from './accounts';
import { hashPassword, verifyPassword } from './passwords';
import { beginSession, type SessionCookie } from './sign-in';

export interface ChangedPassword {
  readonly outcome: PasswordChange;
  /** Of the one session that goes on, under a new id; null where nothing was changed. */
  readonly cookie: SessionCookie | null;
}

/**
 * Changes a person's own password and ends all their sessions but a new one. A wrong current password counts as a wrong sign-in, so that an open
 * session is no way to guess it.
 */
export async function changePassword(
  person: Person,
  { current, next }: { readonly current: string; readonly next: string },
  headers: Headers,
): Promise<ChangedPassword> {
  const troubles = passwordTroubles(next, person.username);
  if (troubles.length > 0) return unchanged({ kind: 'refused', troubles });
  if (current === next) return unchanged({ kind: 'refused', troubles: [{ kind: 'same' }] });
  const tried = await takeTry(person.username, new Date());
  if (tried.kind === 'locked') return unchanged({ kind: 'locked', until: tried.until.toISOString() });
  const hash = await loadPasswordHash(person.id);
  if (hash === null || !(await verifyPassword(hash, current))) {
    const { left, until } = tried;
    await recordFailure(person.id, left, { address: headers.get(addressHeader) ?? 'unknown' });
    return unchanged(left > 0 ? { kind: 'wrong', left } : { kind: 'locked', until: until.toISOString() });
  }
  await storeOwnPassword(person, await hashPassword(next));
  return { outcome: { kind: 'changed' }, cookie: await beginSession(person.username, next, headers) };
}

function unchanged(outcome: PasswordChange): ChangedPassword {
  return { outcome, cookie: null };
}
