'use client';

import { Alert } from 'antd';
import { useId } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { agencyKindWords, agencyLevelWords, appWords, reportName } from '../../lib/messages/app-words';
import { describeExistingReport, describeOtherAgency, newReportWords } from '../../lib/messages/new-report-words';
import { toHalfWidth } from '../../lib/report/read-entry';
import { ExistingReportAlert, existingOf, type ExistingReport } from './existing-reports';
import { Field } from '../shell/field';
import styles from './form.module.css';
import type { NewReport, NewReportEntries, NewReportField, UnitChoice } from './new-report';

interface UnitFieldsProps {
  readonly form: UseFormReturn<NewReportEntries>;
  readonly units: readonly UnitChoice[];
  readonly existing: readonly ExistingReport[];
  readonly yearHint: (year: string) => string;
  /** The agency that a file names; null where there is no file. */
  readonly namedAgency: string | null;
}

/** Whose report it is and of which year; says where there is one already. */
export function UnitFields({ form, units, existing, yearHint, namedAgency }: UnitFieldsProps) {
  const id = useId();
  const { register, formState, control } = form;
  const [unitId, year] = useWatch({ control, name: ['unitId', 'year'] });
  const chosen = units.find((unit) => unit.id === unitId);
  const there = existingOf(existing, unitId, toHalfWidth(year).trim());

  // What was said of the year may have been said of the unit before.
  const unitField = register('unitId', { onChange: () => form.clearErrors('year') });

  return (
    <>
      <Field
        id={`${id}-unit`}
        label={newReportWords.agency}
        hint={chosen === undefined ? newReportWords.agencyHint : factsOf(chosen)}
        labelAt="left"
        trouble={formState.errors.unitId?.message}
      >
        {(described) => (
          <select {...described} {...unitField} className={styles.wide} required>
            <option value="">{newReportWords.chooseAgency}</option>
            {units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unit.agency.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id={`${id}-year`}
        label={newReportWords.year}
        hint={yearHint(toHalfWidth(year).trim())}
        labelAt="left"
        trouble={formState.errors.year?.message}
      >
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
      {chosen !== undefined && namedAgency !== null && namedAgency.trim() !== chosen.agency.name && (
        <Alert type="info" showIcon title={describeOtherAgency(namedAgency, chosen.agency.name)} />
      )}
      {there !== null && (
        <ExistingReportAlert
          id={there.id}
          sentence={describeExistingReport(reportName(there.agencyName, there.year))}
        />
      )}
    </>
  );
}

/** What the unit's settings say of the agency. */
function factsOf({ agency }: UnitChoice): string {
  const level = agency.level === undefined ? [] : [agencyLevelWords[agency.level]];
  return [agencyKindWords[agency.kind], ...level].join('，');
}

const sentences: Readonly<Record<NewReportField, string>> = {
  unitId: newReportWords.troubles.unitId,
  year: appWords.fieldTroubles.year,
};

/** Whether the unit has a report of that year already; then says so at the year and goes there. */
export function showExisting(
  form: UseFormReturn<NewReportEntries>,
  existing: readonly ExistingReport[],
  { unitId, year }: NewReport,
): boolean {
  if (existingOf(existing, unitId, String(year)) === null) return false;
  form.setError('year', { message: newReportWords.troubles.exists }, { shouldFocus: true });
  return true;
}

/** Says at each field what is wrong with it and goes to the first. */
export function showTroubles(form: UseFormReturn<NewReportEntries>, fields: readonly NewReportField[]): void {
  fields.forEach((field, index) => {
    form.setError(field, { message: sentences[field] }, { shouldFocus: index === 0 });
  });
}
