import { expect, it } from 'vitest';
import { localPath } from './local-path';

it.each([
  ['/reports/1?a=b', '/reports/1?a=b'],
  ['/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\b', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [null, '/'],
])('leads %j to %s', (text, path) => {
  expect(localPath(text)).toBe(path);
});
