/** Closes a union: the compiler refuses a call that can be reached. Throws with what it saw. */
export function assertNever(value: never): never {
  throw new Error(`Not a member of the union: ${JSON.stringify(value)}`);
}
