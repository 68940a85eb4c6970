/** One value that a screen may follow; listeners hear of it only when it has changed. */
export interface Output<Value> {
  readonly get: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface WritableOutput<Value> extends Output<Value> {
  readonly set: (value: Value) => void;
}

/** An output that begins with `value`; a value that is the `same` as the last one is dropped. */
export function createOutput<Value>(
  value: Value,
  same: (left: Value, right: Value) => boolean = Object.is,
): WritableOutput<Value> {
  let current = value;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (next) => {
      if (same(current, next)) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
