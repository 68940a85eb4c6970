import { afterEach, beforeEach, expect, vi } from 'vitest';

const spy = vi.spyOn(console, 'error');

beforeEach(() => {
  spy.mockReset();
});

/** A test that expects an error message clears it with `vi.mocked(console.error).mockClear()`. */
afterEach(() => {
  expect(spy.mock.calls, 'console.error was called').toEqual([]);
});
