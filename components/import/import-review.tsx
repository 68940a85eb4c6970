'use client';

import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { reportWith, undecided } from '../../lib/form/decide';
import { appWords, describeEdition, describeFigures } from '../../lib/messages/app-words';
import { leftOpenWords } from '../../lib/messages/proposal-words';
import { newReport } from '../../lib/report/new-report';
import type { Report } from '../../lib/report/report';
import type { Template } from '../../lib/template/template';
import { CreateButton, CreateFailed } from '../reports/create-button';
import type { ExistingReport } from '../reports/existing-reports';
import formStyles from '../reports/form.module.css';
import {
  likelyUnit,
  readNewReport,
  type CreateTrouble,
  type NewReport,
  type NewReportEntries,
  type UnitChoice,
} from '../reports/new-report';
import { showExisting, showTroubles, UnitFields } from '../reports/unit-fields';
import { useCreate } from '../reports/use-create';
import type { FileRead } from './file-read';
import { FoundList } from './found-list';
import styles from './import.module.css';
import { ProposalView } from './proposal-view';
import { nothingYet, useDecisions } from './use-decisions';

interface ImportReviewProps {
  readonly file: FileRead;
  /** The edition that the file was read by. */
  readonly template: Template;
  readonly units: readonly UnitChoice[];
  readonly existing: readonly ExistingReport[];
  readonly store: (report: Report, of: NewReport) => Promise<CreateTrouble | null>;
  readonly onCancel: () => void;
}

/** What a file was read as, text by text, each to be taken or left, and whose report of which year it becomes. Nothing is stored yet. */
export function ImportReview({ file, template, units, existing, store, onCancel }: ImportReviewProps) {
  const { imported, notice, filled, of, checks } = file;
  const { report } = imported;
  const { pending, trouble, run } = useCreate();
  const { proposal, present, decisions, setDecisions, texts } = useDecisions(
    template,
    template,
    imported,
    nothingYet,
    'own',
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useForm<NewReportEntries>({
    defaultValues: { unitId: likelyUnit(units, report.agency.name)?.id ?? '', year: String(report.year) },
  });
  const open = undecided(proposal.texts, decisions, present).length;

  useEffect(() => heading.current?.focus(), []);

  function submit(entries: NewReportEntries): void {
    const read = readNewReport(entries);
    if (!read.ok) return showTroubles(form, read.error);
    if (showExisting(form, existing, read.value)) return;
    const blank = newReport(template, report.agency, report.year);
    run(() => store(reportWith(template, blank, texts, report), read.value));
  }

  return (
    <form className={styles.panel} noValidate onSubmit={form.handleSubmit(submit)}>
      <h2 ref={heading} tabIndex={-1}>
        {appWords.reviewTitle}
      </h2>
      <dl className={styles.facts}>
        <dt>{appWords.file}</dt>
        <dd>{file.fileName}</dd>
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
      <ProposalView
        template={template}
        source={{ template, report }}
        proposal={proposal}
        present={present}
        decisions={decisions}
        onDecisions={setDecisions}
      />
      <FoundList title={appWords.checksTitle} hint={appWords.checksHint} lines={checks} />
      <CreateFailed trouble={trouble} />
      {open > 0 && <p className={styles.hint}>{leftOpenWords(open)}</p>}
      <div className={styles.buttons}>
        <CreateButton words={appWords.confirmImport} pending={pending} />
        <Button onClick={onCancel} disabled={pending}>
          {appWords.chooseAnother}
        </Button>
      </div>
    </form>
  );
}
