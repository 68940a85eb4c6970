import { describe, expect, it } from 'vitest';
import { checkRequest, type Refusal } from './check-request';

const host = '127.0.0.1:3000';

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
    ['192.168.1.20:3000', 'foreignHost'],
    ['127.0.0.1:3000\nevil.example', 'foreignHost'],
  ])('answers a page asked of %j with %j', (name, refusal) => {
    expect(checkRequest({ method: 'GET', host: name, origin: null, site: null })).toBe(refusal);
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
    expect(checkRequest({ method, host, origin, site })).toBe(refusal);
  });
});
