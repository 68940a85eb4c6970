/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where stretches of a text stand after it was edited in one place: those before it stay, those behind it move, those it touched are gone. It
 * bridges the moment until what is worked out late knows the new text.
 */
export function shiftedSpans<Kept extends Span>(spans: readonly Kept[], before: string, after: string): Kept[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const by = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    if (span.start < before.length - tail) return [];
    return [{ ...span, start: span.start + by, end: span.end + by }];
  });
}
