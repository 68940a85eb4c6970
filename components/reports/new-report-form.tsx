'use client';

import { useForm } from 'react-hook-form';
import { appWords, describeEdition } from '../../lib/messages/app-words';
import type { AgencyKind } from '../../lib/report/report';
import { AgencyFields, showTroubles } from './agency-fields';
import { CreateButton, CreateFailed } from './create-button';
import type { ExistingReport } from './existing-reports';
import styles from './form.module.css';
import { useCreate } from './use-create';
import { readNewReport, type NewReport, type NewReportEntries } from './new-report';

interface NewReportFormProps {
  readonly defaultYear: number;
  readonly existing: readonly ExistingReport[];
  readonly guessKind: (name: string) => AgencyKind;
  /** The notice that fixed the format of a year's reports, or null where there is none. */
  readonly noticeOfYear: (year: number) => string | null;
  readonly create: (report: NewReport) => Promise<void>;
}

/** Asks what a report cannot begin without: whose it is and of which year. */
export function NewReportForm({ defaultYear, existing, guessKind, noticeOfYear, create }: NewReportFormProps) {
  const { pending, failed, run } = useCreate();
  const form = useForm<NewReportEntries>({
    defaultValues: { name: '', kind: 'department', level: '', year: String(defaultYear) },
  });

  function submit(entries: NewReportEntries): void {
    const read = readNewReport(entries);
    if (read.ok) run(() => create(read.value));
    else showTroubles(form, read.error);
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.handleSubmit(submit)}>
      <p>{appWords.newReportIntro}</p>
      <AgencyFields
        form={form}
        existing={existing}
        guessKind={guessKind}
        yearHint={(year) => {
          const notice = /^\d{4}$/.test(year) ? noticeOfYear(Number(year)) : null;
          return notice === null ? appWords.fieldTroubles.year : describeEdition(notice);
        }}
      />
      <CreateFailed failed={failed} />
      <div className={styles.buttons}>
        <CreateButton words={appWords.create} pending={pending} />
      </div>
    </form>
  );
}
