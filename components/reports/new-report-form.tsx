'use client';

import { Alert } from 'antd';
import { useForm } from 'react-hook-form';
import { appWords, describeEdition } from '../../lib/messages/app-words';
import { newReportWords } from '../../lib/messages/new-report-words';
import { CreateButton, CreateFailed } from './create-button';
import type { ExistingReport } from './existing-reports';
import styles from './form.module.css';
import {
  likelyUnit,
  readNewReport,
  type CreateTrouble,
  type NewReport,
  type NewReportEntries,
  type UnitChoice,
} from './new-report';
import { showExisting, showTroubles, UnitFields } from './unit-fields';
import { useCreate } from './use-create';

interface NewReportFormProps {
  readonly defaultYear: number;
  readonly units: readonly UnitChoice[];
  readonly existing: readonly ExistingReport[];
  /** The notice that fixed the format of a year's reports, or null where there is none. */
  readonly noticeOfYear: (year: number) => string | null;
  readonly create: (report: NewReport) => Promise<CreateTrouble | null>;
}

/** Asks what a report cannot begin without: whose it is and of which year. */
export function NewReportForm({ defaultYear, units, existing, noticeOfYear, create }: NewReportFormProps) {
  const { pending, trouble, run } = useCreate();
  const form = useForm<NewReportEntries>({
    defaultValues: { unitId: likelyUnit(units, null)?.id ?? '', year: String(defaultYear) },
  });

  function submit(entries: NewReportEntries): void {
    const read = readNewReport(entries);
    if (!read.ok) return showTroubles(form, read.error);
    if (!showExisting(form, existing, read.value)) run(() => create(read.value));
  }

  if (units.length === 0) return <Alert type="info" showIcon title={newReportWords.noUnits} />;
  return (
    <form className={styles.form} noValidate onSubmit={form.handleSubmit(submit)}>
      <p>{newReportWords.intro}</p>
      <UnitFields
        form={form}
        units={units}
        existing={existing}
        namedAgency={null}
        yearHint={(year) => {
          const notice = /^\d{4}$/.test(year) ? noticeOfYear(Number(year)) : null;
          return notice === null ? appWords.fieldTroubles.year : describeEdition(notice);
        }}
      />
      <CreateFailed trouble={trouble} />
      <div className={styles.buttons}>
        <CreateButton words={appWords.create} pending={pending} />
      </div>
    </form>
  );
}
