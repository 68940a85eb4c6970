'use client';

import { Button, Modal } from 'antd';
import { useState } from 'react';
import { peopleWords } from '../../lib/messages/people-words';
import styles from './people.module.css';
import { SignInForm, type SignIn } from './sign-in-form';

interface SignInDialogProps {
  readonly open: boolean;
  /** Whose work lies open: nobody else may sign in over it. */
  readonly username: string;
  readonly signIn: SignIn;
  /** A new session has begun: what waits can be saved. */
  readonly onSignedIn: () => void;
}

/**
 * Over a page whose session has ended: signs the same person in again and leaves the page as it is. It cannot be closed otherwise, as nothing on
 * the page would be saved; the page itself can be left. Who has to change the password first does so on another page and comes back.
 */
export function SignInDialog({ open, username, signIn, onSignedIn }: SignInDialogProps) {
  const [mustChange, setMustChange] = useState(false);
  return (
    <Modal
      open={open}
      title={peopleWords.signedOutTitle}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={420}
    >
      {mustChange ? (
        <div className={styles.form}>
          <p role="alert">{peopleWords.changeElsewhere}</p>
          <div className={styles.buttons}>
            <a href="/password" target="_blank" rel="noreferrer">
              {peopleWords.changePassword}
            </a>
            <Button
              type="primary"
              onClick={() => {
                setMustChange(false);
                onSignedIn();
              }}
            >
              {peopleWords.goOn}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <p>{peopleWords.signedOutHint}</p>
          <SignInForm
            signIn={signIn}
            only={username}
            onSignedIn={(answer) => (answer.mustChangePassword ? setMustChange(true) : onSignedIn())}
          />
        </>
      )}
    </Modal>
  );
}
