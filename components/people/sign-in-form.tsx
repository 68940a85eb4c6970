'use client';

import { Button } from 'antd';
import { useRef, useState, type FormEvent } from 'react';
import { describeSignIn, peopleWords } from '../../lib/messages/people-words';
import type { SignInAnswer } from '../../lib/workflow/signing-in';
import { PasswordField } from './password-field';
import styles from './people.module.css';
import { TextField } from './text-field';

/** Signs in and tells what became of it; `only` names the one person who may. */
export type SignIn = (
  credentials: { readonly username: string; readonly password: string },
  only?: string,
) => Promise<SignInAnswer>;

interface SignInFormProps {
  readonly signIn: SignIn;
  readonly onSignedIn: (answer: Extract<SignInAnswer, { kind: 'signedIn' }>) => void;
  /** Whose work lies open: the name is filled in and nobody else may sign in. */
  readonly only?: string;
  /** What stands in the fields to begin with. */
  readonly filledIn?: { readonly username: string; readonly password: string };
}

/** Asks for name and password. What was typed as a name stays; a password that was refused is taken out, to be typed again. */
export function SignInForm({ signIn, onSignedIn, only, filledIn }: SignInFormProps) {
  const [username, setUsername] = useState(filledIn?.username ?? only ?? '');
  const [password, setPassword] = useState(filledIn?.password ?? '');
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const nameInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (username.trim() === '') return ask(peopleWords.usernameMissing, nameInput.current);
    if (password === '') return ask(peopleWords.passwordMissing, passwordInput.current);
    setPending(true);
    setTrouble(null);
    const answer = await signIn({ username, password }, only);
    setPending(false);
    const sentence = describeSignIn(answer);
    if (answer.kind === 'signedIn') {
      setPassword('');
      onSignedIn(answer);
    } else if (sentence !== null) {
      if (answer.kind === 'wrong' || answer.kind === 'locked') setPassword('');
      ask(sentence, answer.kind === 'somebodyElse' ? nameInput.current : passwordInput.current);
    }
  }

  function ask(sentence: string, input: HTMLInputElement | null): void {
    setTrouble(sentence);
    input?.focus();
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <TextField
        label={peopleWords.username}
        name="username"
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={100}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        input={nameInput}
      />
      <PasswordField
        label={peopleWords.password}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        input={passwordInput}
      />
      <div role="alert" className={styles.quiet}>
        {trouble === null ? null : <p className={styles.trouble}>{trouble}</p>}
      </div>
      <Button type="primary" htmlType="submit" loading={pending} block>
        {pending ? peopleWords.signingIn : peopleWords.signIn}
      </Button>
      <p className={styles.hint}>{peopleWords.forgotten}</p>
    </form>
  );
}
