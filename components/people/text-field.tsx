'use client';

import {
  useEffect,
  useEffectEvent,
  useId,
  type ChangeEvent,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
} from 'react';
import fieldStyles from '../shell/field.module.css';
import styles from './people.module.css';

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it, in a sentence. */
  readonly trouble?: string | null;
  readonly input?: Ref<HTMLInputElement>;
  /** What stands at the right of the input. */
  readonly beside?: ReactNode;
}

/** An input with its label above, its hint below, and what is wrong with it. */
export function TextField({ label, hint, trouble = null, input, beside, ...props }: TextFieldProps) {
  const id = useId();
  // What was typed or filled in before the page came to life stands in the input and nowhere else.
  const takeOver = useEffectEvent((element: HTMLElement | null) => {
    if (element instanceof HTMLInputElement && element.value !== props.value)
      props.onChange?.({ target: element, currentTarget: element } as ChangeEvent<HTMLInputElement>);
  });
  useEffect(() => takeOver(document.getElementById(id)), [id]);
  const described = [hint === undefined ? [] : [`${id}-hint`], trouble === null ? [] : [`${id}-trouble`]].flat();
  return (
    <div className={`${fieldStyles.control} ${fieldStyles.above} ${styles.field}`}>
      <label htmlFor={id}>{label}</label>
      <div className={beside === undefined ? undefined : styles.withToggle}>
        <input
          {...props}
          id={id}
          ref={input}
          aria-invalid={trouble !== null}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        />
        {beside}
      </div>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={fieldStyles.hint}>
          {hint}
        </p>
      )}
      {trouble === null ? null : (
        <p id={`${id}-trouble`} className={fieldStyles.trouble}>
          {trouble}
        </p>
      )}
    </div>
  );
}
