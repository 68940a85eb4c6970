'use client';

import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { describePasswordChange, describePasswordTrouble, peopleWords } from '../../lib/messages/people-words';
import { passwordTroubles } from '../../lib/workflow/password-rules';
import type { PasswordAnswer } from '../../lib/workflow/signing-in';
import { PasswordField } from './password-field';
import styles from './people.module.css';

interface PasswordFormProps {
  readonly username: string;
  readonly change: (passwords: { readonly current: string; readonly next: string }) => Promise<PasswordAnswer>;
  readonly onChanged: () => void;
}

/** Asks for the current password and twice for the next. */
export function PasswordForm({ username, change, onChanged }: PasswordFormProps) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [pending, setPending] = useState(false);
  const [troubles, setTroubles] = useState<readonly string[]>([]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = troublesOf({ current, next, again }, username);
    setTroubles(found);
    if (found.length > 0) return;
    setPending(true);
    const answer = await change({ current, next });
    setPending(false);
    setTroubles(describePasswordChange(answer));
    if (answer.kind === 'changed') onChanged();
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordField
        label={peopleWords.currentPassword}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <PasswordField
        label={peopleWords.newPassword}
        hint={peopleWords.passwordRule}
        autoComplete="new-password"
        value={next}
        onChange={(event) => setNext(event.target.value)}
      />
      <PasswordField
        label={peopleWords.repeatPassword}
        autoComplete="new-password"
        value={again}
        onChange={(event) => setAgain(event.target.value)}
      />
      <div role="alert" className={styles.quiet}>
        {troubles.length === 0 ? null : (
          <ul className={styles.trouble}>
            {troubles.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={pending}>
          {pending ? peopleWords.saving : peopleWords.changePassword}
        </Button>
      </div>
    </form>
  );
}

function troublesOf(typed: { current: string; next: string; again: string }, username: string): string[] {
  if (typed.current === '') return [peopleWords.currentMissing];
  const troubles = passwordTroubles(typed.next, username).map(describePasswordTrouble);
  if (typed.next !== typed.again) troubles.push(peopleWords.repeatDiffers);
  if (typed.next === typed.current) troubles.push(peopleWords.samePassword);
  return troubles;
}
