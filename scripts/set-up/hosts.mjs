import { networkInterfaces } from 'node:os';
import { Trouble } from './trouble.mjs';

const everywhere = ['0.0.0.0', '::'];
const entryForm = /^(?:https:\/\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;

/** The addresses under which a server that listens on `host` can be opened, this machine's own first. */
export function addressesOf(host, port) {
  const own = everywhere.includes(host)
    ? ['127.0.0.1', ...outwardAddresses()].map((address) => plainAddress(address, port))
    : [plainAddress(host, port)];
  const secure = hostEntries().filter((entry) => entry.startsWith('https://'));
  return [...own, ...secure];
}

/** Whether others than this machine can reach a server that listens on `host`. */
export function isOpenToOthers(host) {
  return !['127.0.0.1', 'localhost', '::1'].includes(host);
}

/** The entries of `GOUJI_HOSTS`. Throws a `Trouble` where one is no host name. */
export function hostEntries() {
  const entries = (process.env['GOUJI_HOSTS'] ?? '').toLowerCase().split(',');
  const named = entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
  const wrong = named.find((entry) => !entryForm.test(entry));
  if (wrong === undefined) return named;
  throw new Trouble(
    `环境变量 GOUJI_HOSTS 中的“${wrong}”不是主机名。多个主机名用逗号分开，例如 zwgk.example.gov.cn,https://nb.example.gov.cn。`,
  );
}

function outwardAddresses() {
  return Object.values(networkInterfaces())
    .flat()
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
}

function plainAddress(address, port) {
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
