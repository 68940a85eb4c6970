import { useId, type ReactNode } from 'react';
import styles from './administration.module.css';

/** What ties a control to its label, hint and trouble. */
export interface Described {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly trouble?: string | undefined;
  readonly children: (described: Described) => ReactNode;
}

/** A control with its label above and its hint, or what is wrong with it, below. */
export function Field({ label, hint = '', trouble, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-hint`, 'aria-invalid': trouble !== undefined })}
      <p
        id={`${id}-hint`}
        role={trouble === undefined ? undefined : 'alert'}
        className={trouble === undefined ? styles.hint : styles.trouble}
      >
        {trouble ?? hint}
      </p>
    </div>
  );
}
