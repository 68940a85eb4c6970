import { expect, it } from 'vitest';
import { describeMoment, describeFigures } from './app-words';

const now = new Date('2026-01-15T02:30:00Z');

it.each([
  ['2026-01-15T02:05:00Z', '今天 10:05'],
  ['2026-01-14T16:00:00Z', '今天 00:00'],
  ['2026-01-14T15:59:00Z', '2026-01-14'],
  ['2025-01-22T02:00:00Z', '2025-01-22'],
])('calls %s %s', (moment, words) => {
  expect(describeMoment(new Date(moment), now)).toBe(words);
});

it('does not call a part the whole', () => {
  expect(describeFigures(166, 166)).toBe('166 格全部读到');
  expect(describeFigures(165, 166)).toContain('165 格');
});
