import { afterEach, expect, test, vi } from 'vitest';
import { addressesOf, hostEntries, isOpenToOthers } from './hosts.mjs';
import { clientAddress } from './serve.mjs';
import { Trouble } from './trouble.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('every address is printed', () => {
  vi.stubEnv('GOUJI_HOSTS', ' zwgk.example , https://NB.example');
  expect(addressesOf('127.0.0.1', 3000)).toEqual(['http://127.0.0.1:3000', 'https://nb.example']);
  expect(addressesOf('::1', 3000)[0]).toBe('http://[::1]:3000');
  expect(addressesOf('0.0.0.0', 3000)[0]).toBe('http://127.0.0.1:3000');
});

test('what is no host name is refused in a sentence', () => {
  expect(hostEntries()).toEqual([]);
  for (const wrong of ['http://zwgk.example', 'zwgk.example/path', '*.example', 'a b']) {
    vi.stubEnv('GOUJI_HOSTS', wrong);
    expect(() => hostEntries()).toThrow(Trouble);
  }
});

test('only loopback is closed to others', () => {
  expect(['127.0.0.1', 'localhost', '::1'].some(isOpenToOthers)).toBe(false);
  expect(['0.0.0.0', '::', '192.168.1.20'].every(isOpenToOthers)).toBe(true);
});

test('only a proxy on this machine is believed when it names the client, by the last name', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    clientAddress({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } });
  expect(from('192.168.1.7')).toBe('192.168.1.7');
  expect(from('192.168.1.7', '10.0.0.1')).toBe('192.168.1.7');
  expect(from('::ffff:127.0.0.1')).toBe('127.0.0.1');
  expect(from('127.0.0.1', '10.9.9.9, 10.0.0.1')).toBe('10.0.0.1');
  expect(from('::1', '<script>')).toBe('::1');
});
