import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

/** What ties a control to its label, hint and trouble. */
export interface Described {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  /** Of the control, where something else has to find it. */
  readonly id?: string;
  readonly label: string;
  readonly labelAt?: 'above' | 'left';
  readonly hint?: string;
  readonly trouble?: string | undefined;
  readonly children: (described: Described) => ReactNode;
}

/** A control with its label, and below it its hint or what is wrong with it. */
export function Field({ id, label, labelAt = 'above', hint = '', trouble, children }: FieldProps) {
  const made = useId();
  const control = id ?? made;
  return (
    <div className={`${styles.control} ${styles[labelAt]}`}>
      <label htmlFor={control}>{label}</label>
      <div className={styles.body}>
        {children({ id: control, 'aria-describedby': `${control}-hint`, 'aria-invalid': trouble !== undefined })}
        <p
          id={`${control}-hint`}
          role={trouble === undefined ? undefined : 'alert'}
          className={trouble === undefined ? styles.hint : styles.trouble}
        >
          {trouble ?? hint}
        </p>
      </div>
    </div>
  );
}
