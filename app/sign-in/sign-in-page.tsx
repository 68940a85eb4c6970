'use client';

import { useState } from 'react';
import { DemoAccountsTable } from '../../components/people/demo-accounts-table';
import styles from '../../components/people/people.module.css';
import { SignInForm } from '../../components/people/sign-in-form';
import { peopleWords } from '../../lib/messages/people-words';
import type { DemoAccounts } from './demo-accounts';
import { openAnew } from '../open-anew';
import { postSignIn } from './post-sign-in';

interface SignInPageProps {
  /** Where to go from here: a path of this server. */
  readonly next: string;
  readonly demo: DemoAccounts | null;
}

/** The sign-in, and what follows from it: a whole new page, so that nothing of whoever used the browser before is left in it. */
export function SignInPage({ next, demo }: SignInPageProps) {
  const [chosen, setChosen] = useState<{ readonly username: string; readonly password: string } | null>(null);
  return (
    <>
      <div className={styles.card}>
        <h1>{peopleWords.signIn}</h1>
        <SignInForm
          key={chosen?.username}
          signIn={postSignIn}
          {...(chosen === null ? {} : { filledIn: chosen })}
          onSignedIn={({ mustChangePassword }) => openAnew(mustChangePassword ? '/password' : next)}
        />
      </div>
      {demo === null ? null : (
        <DemoAccountsTable
          people={demo.people}
          password={demo.password}
          onChoose={(username) => setChosen({ username, password: demo.password })}
        />
      )}
    </>
  );
}
