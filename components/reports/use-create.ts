import { useState, useTransition } from 'react';
import { appWords } from '../../lib/messages/app-words';
import type { CreateTrouble } from './new-report';

/** Something that is stored on the server, its state, and what came in the way: then what was typed still stands. */
export function useCreate(): {
  readonly pending: boolean;
  readonly trouble: CreateTrouble | null;
  /** `task` gives what came in the way, or null; one that throws has met the server's own trouble. */
  readonly run: (task: () => Promise<CreateTrouble | null>) => void;
} {
  const [pending, startTransition] = useTransition();
  const [trouble, setTrouble] = useState<CreateTrouble | null>(null);

  function run(task: () => Promise<CreateTrouble | null>): void {
    setTrouble(null);
    startTransition(async () => {
      try {
        setTrouble(await task());
      } catch {
        setTrouble({ sentence: appWords.createFailed, existingId: null });
      }
    });
  }

  return { pending, trouble, run };
}
