'use client';

import { createContext, use, type ReactNode } from 'react';
import type { ShellFacts } from './shell-facts';

/** Ends this session, or all of the person's; false where the server did not answer. Leads to the sign-in. */
export type SignOut = (everywhere: boolean) => Promise<boolean>;

interface Shell {
  /** Null where nobody has signed in. */
  readonly facts: ShellFacts | null;
  readonly signOut: SignOut;
  /** Whether this browser keeps work that no save has taken yet: signing out loses it. */
  readonly keepsUnsavedWork: () => Promise<boolean>;
}

const ShellContext = createContext<Shell>({
  facts: null,
  signOut: async () => false,
  keepsUnsavedWork: async () => false,
});

interface ShellProviderProps extends Shell {
  readonly children: ReactNode;
}

/** Tells every bar below who has signed in. */
export function ShellProvider({ children, ...shell }: ShellProviderProps) {
  return <ShellContext value={shell}>{children}</ShellContext>;
}

/** Who has signed in, and how they sign out. */
export function useShell(): Shell {
  return use(ShellContext);
}
