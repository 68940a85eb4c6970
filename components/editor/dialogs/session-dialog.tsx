'use client';

import { SignInDialog } from '../../people/sign-in-dialog';
import { useEditor } from '../editor-context';

interface SessionDialogProps {
  readonly open: boolean;
  readonly returnTo: HTMLElement | null;
}

/** The session has ended: whoever was signed in signs in again over the page, and saving goes on. */
export default function SessionDialog({ open, returnTo }: SessionDialogProps) {
  const { safekeeping, approval } = useEditor();
  return (
    <SignInDialog
      open={open}
      username={approval.props.person.username}
      signIn={approval.props.signIn}
      onSignedIn={() => {
        safekeeping.signedIn();
        returnTo?.focus();
      }}
    />
  );
}
