import type { ReactNode } from 'react';
import styles from './form.module.css';

/** What ties a control to its label, hint and error. */
export interface Described {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly children: (described: Described) => ReactNode;
}

/** A control with its label at the left and its hint, or what is wrong with it, below. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const hintId = `${id}-hint`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div>
        {children({ id, 'aria-describedby': hintId, 'aria-invalid': error !== undefined })}
        <p
          id={hintId}
          role={error === undefined ? undefined : 'alert'}
          className={error === undefined ? styles.hint : styles.error}
        >
          {error ?? hint}
        </p>
      </div>
    </div>
  );
}
