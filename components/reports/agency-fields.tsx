'use client';

import { useId } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { agencyKindWords, agencyLevelWords, appWords } from '../../lib/messages/app-words';
import { agencyKinds, agencyLevels, type AgencyKind } from '../../lib/report/report';
import { ExistingReports, type ExistingReport } from './existing-reports';
import { Field } from './field';
import styles from './form.module.css';
import type { NewReportEntries } from './new-report';

interface AgencyFieldsProps {
  readonly form: UseFormReturn<NewReportEntries>;
  readonly existing: readonly ExistingReport[];
  readonly guessKind: (name: string) => AgencyKind;
  readonly yearHint: (year: string) => string;
}

/** Whose report it is and of which year; the kind of agency follows the name until somebody chooses one. */
export function AgencyFields({ form, existing, guessKind, yearHint }: AgencyFieldsProps) {
  const id = useId();
  const { register, formState, getFieldState, setValue, control } = form;
  const [name, year] = useWatch({ control, name: ['name', 'year'] });

  const nameField = register('name', {
    onChange: (event: { target: { value: string } }) => {
      if (!getFieldState('kind').isDirty) setValue('kind', guessKind(event.target.value));
    },
  });

  return (
    <>
      <Field
        id={`${id}-name`}
        label={appWords.agencyName}
        hint={appWords.agencyNameHint}
        error={formState.errors.name?.message}
      >
        {(described) => (
          <input {...described} {...nameField} className={styles.wide} autoComplete="organization" required />
        )}
      </Field>
      <Field id={`${id}-kind`} label={appWords.agencyKind} hint={appWords.agencyKindGuessed}>
        {(described) => (
          <select {...described} {...register('kind')}>
            {agencyKinds.map((kind) => (
              <option key={kind} value={kind}>
                {agencyKindWords[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${id}-level`} label={appWords.agencyLevel} hint={appWords.agencyLevelHint}>
        {(described) => (
          <select {...described} {...register('level')}>
            <option value="">{appWords.levelUnknown}</option>
            {agencyLevels.map((level) => (
              <option key={level} value={level}>
                {agencyLevelWords[level]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${id}-year`} label={appWords.reportYear} hint={yearHint(year)} error={formState.errors.year?.message}>
        {(described) => (
          <input
            {...described}
            {...register('year')}
            className={styles.short}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            required
          />
        )}
      </Field>
      <ExistingReports
        reports={existing.filter((each) => each.agencyName === name.trim() && String(each.year) === year)}
      />
    </>
  );
}

/** Says at each field what is wrong with it and goes to the first. */
export function showTroubles(form: UseFormReturn<NewReportEntries>, fields: readonly ('name' | 'year')[]): void {
  fields.forEach((field, index) => {
    form.setError(field, { message: appWords.fieldTroubles[field] }, { shouldFocus: index === 0 });
  });
}
