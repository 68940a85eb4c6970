'use client';

import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { describePasswordChange, peopleWords } from '../../lib/messages/people-words';
import type { PasswordAnswer } from '../../lib/workflow/signing-in';
import { FormTroubles } from './form-troubles';
import { NewPasswordFields, newPasswordTroubles, noNewPassword, type NewPassword } from './new-password-fields';
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
  const [next, setNext] = useState(noNewPassword);
  const [pending, setPending] = useState(false);
  const [troubles, setTroubles] = useState<readonly string[]>([]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = troublesOf(current, next, username);
    setTroubles(found);
    if (found.length > 0) return;
    setPending(true);
    const answer = await change({ current, next: next.password });
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
      <NewPasswordFields label={peopleWords.newPassword} typed={next} onType={setNext} />
      <FormTroubles sentences={troubles} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={pending}>
          {pending ? peopleWords.saving : peopleWords.changePassword}
        </Button>
      </div>
    </form>
  );
}

function troublesOf(current: string, next: NewPassword, username: string): string[] {
  if (current === '') return [peopleWords.currentMissing];
  const troubles = newPasswordTroubles(next, username);
  return next.password === current ? [...troubles, peopleWords.samePassword] : troubles;
}
