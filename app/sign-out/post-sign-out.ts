import type { SignOut } from '../../components/shell/shell-context';
import { openAnew } from '../open-anew';

/** What reads kept work knows the whole form; it is fetched when it is needed. */
const keptWork = () => import('../../lib/form/kept-work');

/** Whether this browser keeps work that no save has taken yet. */
export async function keepsUnsavedWork(): Promise<boolean> {
  return (await keptWork()).hasKeptWork(window.localStorage);
}

/** Signs out and leads to the sign-in as a whole new page; what this browser kept of anybody's work goes with it. */
export const signOut: SignOut = async (everywhere) => {
  try {
    const { forgetAllKeptWork } = await keptWork();
    const response = await fetch('/sign-out', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ everywhere }),
    });
    if (!response.ok) return false;
    forgetAllKeptWork(window.localStorage);
  } catch {
    return false;
  }
  openAnew('/sign-in');
  return true;
};
