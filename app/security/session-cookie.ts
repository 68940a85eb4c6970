import 'server-only';
import { cookies, headers } from 'next/headers';
import type { SessionCookie } from '../../lib/auth/sign-in';
import { allowedHosts, originOf } from './allowed-hosts';

/** Ends with the browser; on the server the session ends by itself. `Secure` where the pages are reached by https. */
export async function setSessionCookie({ name, value }: SessionCookie): Promise<void> {
  const secure = originOf((await headers()).get('host'), allowedHosts())?.startsWith('https:') === true;
  (await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure });
}

/** Takes the session's cookie out of the browser. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.endsWith('.session_token')) jar.delete(name);
}
