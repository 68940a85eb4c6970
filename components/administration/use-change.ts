import { useState, useTransition } from 'react';
import { administrationWords } from '../../lib/messages/administration-words';
import type { Outcome } from './actions';

/** A change that the server makes: whether it is under way, and why the last one was not made. */
export function useChange(): {
  readonly pending: boolean;
  readonly trouble: string | null;
  /** Calls `onDone` with what was made of it; does nothing while another one is under way. */
  readonly run: <Value>(change: () => Outcome<Value>, onDone: (value: Value) => void) => void;
  readonly forget: () => void;
} {
  const [pending, startTransition] = useTransition();
  const [trouble, setTrouble] = useState<string | null>(null);

  function run<Value>(change: () => Outcome<Value>, onDone: (value: Value) => void): void {
    if (pending) return;
    setTrouble(null);
    startTransition(async () => {
      try {
        const outcome = await change();
        if (outcome.ok) onDone(outcome.value);
        else setTrouble(outcome.error);
      } catch {
        setTrouble(administrationWords.failed);
      }
    });
  }

  return { pending, trouble, run, forget: () => setTrouble(null) };
}
