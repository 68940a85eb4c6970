import { describe, expect, it } from 'vitest';
import { readAllowedHosts } from './allowed-hosts';
import { checkRequest, type Refusal } from './check-request';

const host = '127.0.0.1:3000';
const hosts = readAllowedHosts('zwgk.lingnan.example, inner.example:8080 ,https://NB.lingnan.example', [
  '192.168.1.20',
  'fe80::1',
]);

describe('checkRequest', () => {
  it.each<[host: string | null, Refusal | null]>([
    ['127.0.0.1:3000', null],
    ['127.0.0.1', null],
    ['localhost:8080', null],
    ['[::1]:3000', null],
    [null, 'foreignHost'],
    ['', 'foreignHost'],
    ['evil.example', 'foreignHost'],
    ['evil.example:3000', 'foreignHost'],
    ['localhost.evil.example:3000', 'foreignHost'],
    ['127.0.0.1.evil.example', 'foreignHost'],
    ['127.0.0.1:3000@evil.example', 'foreignHost'],
    ['127.0.0.2:3000', 'foreignHost'],
    ['0.0.0.0:3000', 'foreignHost'],
    ['192.168.1.20:3000', null],
    ['192.168.1.21:3000', 'foreignHost'],
    ['[fe80::1]:3000', null],
    ['[fe80::2]:3000', 'foreignHost'],
    ['zwgk.lingnan.example:3000', null],
    ['ZWGK.lingnan.example', null],
    ['x.zwgk.lingnan.example', 'foreignHost'],
    ['zwgk.lingnan.example.evil.example', 'foreignHost'],
    ['inner.example:8080', null],
    ['inner.example:8081', 'foreignHost'],
    ['nb.lingnan.example', null],
    ['nb.lingnan.example:8443', 'foreignHost'],
    ['https://nb.lingnan.example', 'foreignHost'],
    ['127.0.0.1:3000\nevil.example', 'foreignHost'],
  ])('answers a page asked of %j with %j', (name, refusal) => {
    expect(checkRequest({ method: 'GET', host: name, origin: null, site: null }, hosts)).toBe(refusal);
  });

  it.each<[method: string, origin: string | null, site: string | null, Refusal | null]>([
    ['GET', 'https://evil.example', 'cross-site', null],
    ['HEAD', null, 'cross-site', null],
    ['POST', `http://${host}`, 'same-origin', null],
    ['PUT', `http://${host}`, null, null],
    ['PUT', null, null, null],
    ['POST', null, 'same-origin', null],
    ['POST', null, 'cross-site', 'foreignOrigin'],
    ['POST', null, 'same-site', 'foreignOrigin'],
    ['POST', null, 'none', 'foreignOrigin'],
    ['POST', 'null', 'cross-site', 'foreignOrigin'],
    ['POST', 'https://evil.example', 'cross-site', 'foreignOrigin'],
    ['PUT', 'http://127.0.0.1:3001', 'same-site', 'foreignOrigin'],
    ['PUT', `https://${host}`, null, 'foreignOrigin'],
    ['PUT', 'http://localhost:3000', null, 'foreignOrigin'],
    ['DELETE', `http://${host}.evil.example`, 'same-origin', 'foreignOrigin'],
  ])('answers %s from origin %j, site %j with %j', (method, origin, site, refusal) => {
    expect(checkRequest({ method, host, origin, site }, hosts)).toBe(refusal);
  });

  it('takes a name behind https by its https pages alone', () => {
    const behind = (origin: string) =>
      checkRequest({ method: 'POST', host: 'nb.lingnan.example', origin, site: null }, hosts);
    expect(behind('https://nb.lingnan.example')).toBeNull();
    expect(behind('http://nb.lingnan.example')).toBe('foreignOrigin');
  });

  it('answers to no name but its own where none is set', () => {
    const bare = readAllowedHosts('', []);
    const asked = (name: string) => checkRequest({ method: 'GET', host: name, origin: null, site: null }, bare);
    expect(asked('localhost:3000')).toBeNull();
    expect(asked('192.168.1.20')).toBe('foreignHost');
    expect(asked('')).toBe('foreignHost');
  });
});
