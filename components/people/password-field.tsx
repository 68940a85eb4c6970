'use client';

import { useState } from 'react';
import { peopleWords } from '../../lib/messages/people-words';
import styles from './people.module.css';
import { TextField, type TextFieldProps } from './text-field';

/** An input for a password, with a button that shows what was typed. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'beside'>) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="off"
      spellCheck={false}
      beside={
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={shown}
          aria-label={peopleWords.showPasswordOf(props.label)}
          onClick={() => setShown(!shown)}
        >
          {shown ? peopleWords.hidePassword : peopleWords.showPassword}
        </button>
      }
    />
  );
}
