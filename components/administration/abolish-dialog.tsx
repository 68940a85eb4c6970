'use client';

import { useForm } from 'react-hook-form';
import { administrationWords } from '../../lib/messages/administration-words';
import type { Unit } from '../../lib/people/unit';
import type { Outcome } from './actions';
import styles from './administration.module.css';
import { Field } from '../shell/field';
import { FormDialog } from './form-dialog';
import { useChange } from './use-change';

interface AbolishDialogProps {
  /** Null while the dialog is closed; one that was abolished is brought back. */
  readonly unit: Unit | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly abolish: (end: { readonly id: string; readonly on: string }) => Outcome<null>;
  readonly reinstate: (id: string) => Outcome<null>;
  readonly onClose: () => void;
}

/** Asks from which day on a unit is no more, or whether it is back. */
export function AbolishDialog({ unit, today, abolish, reinstate, onClose }: AbolishDialogProps) {
  const { pending, trouble, run, forget } = useChange();
  const words = administrationWords;
  const isEnded = unit !== null && unit.abolishedOn !== null;
  const title = isEnded ? words.reinstateUnit : words.abolishUnit;

  function close(): void {
    forget();
    onClose();
  }

  return (
    <FormDialog open={unit !== null} title={title} save={title} pending={pending} trouble={trouble} onCancel={close}>
      {(formId) =>
        unit === null ? null : isEnded ? (
          <form
            id={formId}
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              run(() => reinstate(unit.id), close);
            }}
          >
            <p className={styles.subject}>{unit.name}</p>
            <p>{words.reinstateHint}</p>
          </form>
        ) : (
          <EndForm
            id={formId}
            unit={unit}
            today={today}
            onSubmit={(on) => run(() => abolish({ id: unit.id, on }), close)}
          />
        )
      }
    </FormDialog>
  );
}

interface EndFormProps {
  readonly id: string;
  readonly unit: Unit;
  readonly today: string;
  readonly onSubmit: (on: string) => void;
}

function EndForm({ id, unit, today, onSubmit }: EndFormProps) {
  const words = administrationWords;
  const { register, handleSubmit, formState } = useForm<{ on: string }>({ defaultValues: { on: today } });
  return (
    <form id={id} noValidate className={styles.form} onSubmit={handleSubmit(({ on }) => onSubmit(on))}>
      <p className={styles.subject}>{unit.name}</p>
      <Field label={words.abolishOn} hint={words.abolishHint} trouble={formState.errors.on?.message}>
        {(described) => (
          <input
            {...described}
            {...register('on', { validate: (on) => (on !== '' && on <= today) || words.dateMissing })}
            type="date"
            max={today}
            autoFocus
            className={styles.short}
          />
        )}
      </Field>
    </form>
  );
}
