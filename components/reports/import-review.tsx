'use client';

import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { appWords, describeEdition, describeFigures } from '../../lib/messages/app-words';
import type { CellAddress } from '../../lib/template/template';
import { CreateButton, CreateFailed } from './create-button';
import type { ExistingReport } from './existing-reports';
import formStyles from './form.module.css';
import { FoundList } from './found-list';
import type { ImportProposal } from './import-proposal';
import styles from './import.module.css';
import {
  likelyUnit,
  readNewReport,
  type CreateTrouble,
  type NewReport,
  type NewReportEntries,
  type UnitChoice,
} from './new-report';
import { TotalsQuestion, type TotalAnswers } from './totals-question';
import { showExisting, showTroubles, UnitFields } from './unit-fields';
import { useCreate } from './use-create';

/** What somebody said to a proposal. */
export interface ImportAnswers extends NewReport {
  /** Totals whose printed figure is kept, to be looked into. */
  readonly doubtful: readonly CellAddress[];
}

interface ImportReviewProps {
  readonly proposal: ImportProposal;
  readonly units: readonly UnitChoice[];
  readonly existing: readonly ExistingReport[];
  readonly store: (answers: ImportAnswers) => Promise<CreateTrouble | null>;
  readonly onCancel: () => void;
}

/** What a file was read as, what does not fit, and the totals that somebody has to decide on. Nothing is stored yet. */
export function ImportReview({ proposal, units, existing, store, onCancel }: ImportReviewProps) {
  const { report, notice, filled, of, findings, checks, totals } = proposal;
  const { pending, trouble, run } = useCreate();
  const [answers, setAnswers] = useState<TotalAnswers>({});
  const [unanswered, setUnanswered] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useForm<NewReportEntries>({
    defaultValues: { unitId: likelyUnit(units, report.agency.name)?.id ?? '', year: String(report.year) },
  });

  useEffect(() => heading.current?.focus(), []);

  function submit(entries: NewReportEntries): void {
    const read = readNewReport(entries);
    if (!read.ok) return showTroubles(form, read.error);
    if (showExisting(form, existing, read.value)) return;
    if (totals.some(({ address }) => answers[address] === undefined)) return setUnanswered(true);
    const doubtful = totals.map(({ address }) => address).filter((address) => answers[address] === 'doubtful');
    run(() => store({ ...read.value, doubtful }));
  }

  return (
    <form className={styles.panel} noValidate onSubmit={form.handleSubmit(submit)}>
      <h2 ref={heading} tabIndex={-1}>
        {appWords.reviewTitle}
      </h2>
      <dl className={styles.facts}>
        <dt>{appWords.file}</dt>
        <dd>{proposal.fileName}</dd>
        <dt>{appWords.reportTitle}</dt>
        <dd>{report.title}</dd>
        <dt>{appWords.figuresRead}</dt>
        <dd>{describeFigures(filled, of)}</dd>
      </dl>
      <fieldset className={formStyles.plain}>
        <legend className="said">{appWords.readAs}</legend>
        <UnitFields
          form={form}
          units={units}
          existing={existing}
          namedAgency={report.agency.name}
          yearHint={() => describeEdition(notice)}
        />
      </fieldset>
      <TotalsQuestion
        totals={totals}
        answers={answers}
        missing={unanswered}
        onAnswers={(next) => {
          setAnswers(next);
          setUnanswered(false);
        }}
      />
      <FoundList title={appWords.findingsTitle} none={appWords.noFindings} lines={findings} />
      <FoundList title={appWords.checksTitle} hint={appWords.checksHint} lines={checks} />
      <CreateFailed trouble={trouble} />
      <div className={styles.buttons}>
        <CreateButton words={appWords.confirmImport} pending={pending} />
        <Button onClick={onCancel} disabled={pending}>
          {appWords.chooseAnother}
        </Button>
      </div>
    </form>
  );
}
