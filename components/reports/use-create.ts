import { useState, useTransition } from 'react';

/** Something that is stored on the server, its state, and whether the last try failed: then what was typed still stands. */
export function useCreate(): {
  readonly pending: boolean;
  readonly failed: boolean;
  readonly run: (task: () => Promise<void>) => void;
} {
  const [pending, startTransition] = useTransition();
  const [failed, setFailed] = useState(false);

  function run(task: () => Promise<void>): void {
    setFailed(false);
    startTransition(() => task().catch(() => setFailed(true)));
  }

  return { pending, failed, run };
}
