import { expect, test } from 'vitest';
import { findingKey } from './explanation';
import type { Finding } from './finding';

function copied(text: string): Finding {
  const facts = { kind: 'copied', passage: { section: 'overview', index: 0, text }, year: 2023, likeness: 1 } as const;
  return { rule: 'Y-5', severity: 'warning', section: 'overview', cells: [], facts };
}

test('the key of a short paragraph has its words, that of a long one fits an index and tells it from others', () => {
  expect(findingKey(copied('主动公开信息120条。'))).toBe('Y-5 overview 主动公开信息120条。');
  const long = '深入推进政务公开工作，'.repeat(300);
  const keys = [`${long}一`, `${long}二`, `一${long}`].map((text) => findingKey(copied(text)));
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(Buffer.byteLength(key)).toBeLessThan(200);
});
