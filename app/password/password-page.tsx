'use client';

import { PasswordForm } from '../../components/people/password-form';
import { openAnew } from '../open-anew';
import { postPassword } from './post-password';

/** The form, and what follows: the list of reports, as a whole new page. */
export function PasswordPage({ username }: { readonly username: string }) {
  return <PasswordForm username={username} change={postPassword} onChanged={() => openAnew('/')} />;
}
