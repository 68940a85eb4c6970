import 'server-only';
import { isAPIError } from 'better-auth/api';
import { accounts } from './accounts';

/** The cookie of a session: `value` as it is before it is encoded for the header. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
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
      headers,
      returnHeaders: true,
    });
    return sessionCookie(answered);
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}

function sessionCookie(headers: Headers): SessionCookie {
  for (const text of headers.getSetCookie()) {
    const [, name, value] = /^([^=]+\.session_token)=([^;]+)/.exec(text) ?? [];
    if (name !== undefined && value !== undefined) return { name, value: decodeURIComponent(value) };
  }
  throw new Error('A session began without its cookie');
}
