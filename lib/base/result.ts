/** Expected trouble is a value: `ok` tells which of the two a caller holds. */
export type Result<Value, Trouble> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Trouble };

/** What was wanted. */
export function success<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** What kept it from being had. */
export function failure<Trouble>(error: Trouble): Result<never, Trouble> {
  return { ok: false, error };
}
