import { networkInterfaces } from 'node:os';

/** The names under which the server answers, and how each is reached. */
export interface AllowedHosts {
  /** Reached as they are, on any port: it may be forwarded. IPv6 addresses in brackets. */
  readonly plain: ReadonlySet<string>;
  /** With the port where it is not 443: reached through a reverse proxy that speaks https. */
  readonly secure: ReadonlySet<string>;
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];
const hostForm = /^(?<name>\[[0-9a-f:]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(?<port>\d{1,5}))?$/;

/**
 * Loopback, this machine's own addresses, and what `GOUJI_HOSTS` names: `zwgk.example.gov.cn` as it is, `https://zwgk.example.gov.cn`
 * behind a reverse proxy. `addresses` are the machine's.
 */
export function readAllowedHosts(setting: string, addresses: readonly string[]): AllowedHosts {
  const entries = setting
    .toLowerCase()
    .split(',')
    .map((entry) => entry.trim());
  const isSecure = (entry: string) => entry.startsWith('https://');
  return {
    plain: new Set([
      ...loopback,
      ...addresses.map((address) => (address.includes(':') ? `[${address}]` : address)),
      ...entries.filter((entry) => entry !== '' && !isSecure(entry)),
    ]),
    secure: new Set(entries.filter(isSecure).map((entry) => entry.slice('https://'.length))),
  };
}

/** The origin of the pages that are served under a `Host`, or null where the server does not answer to it. */
export function originOf(host: string | null, hosts: AllowedHosts): string | null {
  if (host === null) return null;
  const lower = host.toLowerCase();
  const name = hostForm.exec(lower)?.groups?.['name'];
  if (name === undefined) return null;
  if (hosts.secure.has(lower)) return `https://${lower}`;
  return hosts.plain.has(name) || hosts.plain.has(lower) ? `http://${lower}` : null;
}

/** Milliseconds for which the machine's addresses are taken to stay: a laptop may change them. */
const keptFor = 10_000;
let kept: { readonly hosts: AllowedHosts; readonly until: number } | null = null;

/** The hosts of this server, as its environment and its network have them now. */
export function allowedHosts(): AllowedHosts {
  const now = Date.now();
  if (kept === null || kept.until < now) {
    const addresses = Object.values(networkInterfaces()).flatMap((each) => each?.map(({ address }) => address) ?? []);
    kept = { hosts: readAllowedHosts(process.env['GOUJI_HOSTS'] ?? '', addresses), until: now + keptFor };
  }
  return kept.hosts;
}
