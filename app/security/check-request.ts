/** What a request says of itself, as far as it decides whether it is answered. */
export interface RequestClaims {
  readonly method: string;
  readonly host: string | null;
  readonly origin: string | null;
  /** `Sec-Fetch-Site`: where the browser says the request began; null from programs that are no browser. */
  readonly site: string | null;
}

export type Refusal = 'foreignHost' | 'foreignOrigin';

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;
const reading = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Why a request is refused, or null where it is answered. There are no accounts, so whoever reaches the server is its
 * user: only this machine may (any port: it may be forwarded), and only its own pages may change anything. A foreign
 * name in `Host` is a foreign page that had its name resolve to this machine.
 */
export function checkRequest({ method, host, origin, site }: RequestClaims): Refusal | null {
  if (host === null || !loopback.test(host)) return 'foreignHost';
  if (reading.includes(method)) return null;
  if (origin !== null) return origin === `http://${host}` ? null : 'foreignOrigin';
  return site === null || site === 'same-origin' ? null : 'foreignOrigin';
}
