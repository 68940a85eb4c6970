import type { SignOut } from '../../components/shell/shell-context';
import { forgetAllKeptWork } from '../../lib/form/kept-work';
import { openAnew } from '../open-anew';

/** Signs out and leads to the sign-in as a whole new page; what this browser kept of anybody's work goes with it. */
export const signOut: SignOut = async (everywhere) => {
  try {
    const response = await fetch('/sign-out', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ everywhere }),
    });
    if (!response.ok) return false;
  } catch {
    return false;
  }
  forgetAllKeptWork(window.localStorage);
  openAnew('/sign-in');
  return true;
};
