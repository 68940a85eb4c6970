import type { SessionCookie } from '../../lib/auth/sign-in';
import { allowedHosts, originOf } from './allowed-hosts';

/** What a session's cookie is called; `lib/auth/accounts` names it so. */
const cookieName = 'gouji.session_token';

/**
 * The header that gives a browser its session, or takes it away: to no script, to no other site's forms, `Secure` where the pages are reached by
 * https. The cookie ends with the browser; on the server the session ends by itself.
 */
export function sessionCookieHeader(request: Request, cookie: SessionCookie | null): Record<'Set-Cookie', string> {
  const secure = originOf(request.headers.get('host'), allowedHosts())?.startsWith('https:') === true;
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])];
  const value =
    cookie === null ? [`${cookieName}=`, 'Max-Age=0'] : [`${cookie.name}=${encodeURIComponent(cookie.value)}`];
  return { 'Set-Cookie': [...value, ...attributes].join('; ') };
}
