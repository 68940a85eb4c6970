import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftedSpans } from './shifted-spans';

test('what is edited in one place keeps the stretches around it', () => {
  const spans = [
    { start: 0, end: 3 },
    { start: 4, end: 8 },
    { start: 9, end: 12 },
  ];
  expect(shiftedSpans(spans, 'abc.defg.hij', 'abc.dXXfg.hij')).toEqual([
    { start: 0, end: 3 },
    { start: 10, end: 13 },
  ]);
  expect(shiftedSpans(spans, 'abc.defg.hij', '')).toEqual([]);
});

test('a stretch that is kept has the words it had', () => {
  const text = fc.string({ unit: fc.constantFrom(...'一二三。'), maxLength: 20 });
  fc.assert(
    fc.property(text, text, text, text, fc.nat(20), fc.nat(20), (head, cut, put, tail, start, length) => {
      const [before, after] = [head + cut + tail, head + put + tail];
      const span = { start: Math.min(start, before.length), end: Math.min(start + length, before.length) };
      for (const kept of shiftedSpans([span], before, after)) {
        expect(after.slice(kept.start, kept.end)).toBe(before.slice(span.start, span.end));
      }
    }),
  );
});
