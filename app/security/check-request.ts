import { originOf, type AllowedHosts } from './allowed-hosts';

/** What a request says of itself, as far as it decides whether it is answered. */
export interface RequestClaims {
  readonly method: string;
  readonly host: string | null;
  readonly origin: string | null;
  /** `Sec-Fetch-Site`: where the browser says the request began; null from programs that are no browser. */
  readonly site: string | null;
}

export type Refusal = 'foreignHost' | 'foreignOrigin';

const reading = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Why a request is refused, or null where it is answered. The server answers to its own names alone: a foreign one in `Host` is a foreign page
 * that had its name resolve to this machine. Only its own pages may change anything, whoever has signed in.
 */
export function checkRequest({ method, host, origin, site }: RequestClaims, hosts: AllowedHosts): Refusal | null {
  const own = originOf(host, hosts);
  if (own === null) return 'foreignHost';
  if (reading.includes(method)) return null;
  if (origin !== null) return origin === own ? null : 'foreignOrigin';
  return site === null || site === 'same-origin' ? null : 'foreignOrigin';
}
