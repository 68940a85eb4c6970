'use client';

import { useState, useTransition } from 'react';
import { Alert } from 'antd';
import { appWords } from '../../lib/messages/app-words';
import { newReportWords } from '../../lib/messages/new-report-words';
import { FilePicker } from '../shell/file-picker';
import type { ExistingReport } from './existing-reports';
import styles from './import.module.css';
import { largestFile } from './import-limits';
import type { ImportOutcome, ImportProposal } from './import-proposal';
import { ImportReview, type ImportAnswers } from './import-review';
import type { CreateTrouble, UnitChoice } from './new-report';

interface ImportPanelProps {
  /** Those in which the person may begin a report. */
  readonly units: readonly UnitChoice[];
  readonly existing: readonly ExistingReport[];
  readonly readFile: (form: FormData) => Promise<ImportOutcome>;
  readonly store: (proposal: ImportProposal, answers: ImportAnswers) => Promise<CreateTrouble | null>;
}

/** Brings a report in from a file: choose, look at what was read, and only then store. */
export function ImportPanel({ units, existing, readFile, store }: ImportPanelProps) {
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [pending, startTransition] = useTransition();

  function choose(file: File): void {
    if (file.size > largestFile) {
      setOutcome({ kind: 'refused', fileName: file.name, sentences: [appWords.fileTroubles.tooLarge] });
      return;
    }
    const form = new FormData();
    form.set('file', file);
    startTransition(async () => setOutcome(await readFile(form)));
  }

  if (outcome?.kind === 'read') {
    const { proposal } = outcome;
    return (
      <ImportReview
        proposal={proposal}
        units={units}
        existing={existing}
        store={(answers) => store(proposal, answers)}
        onCancel={() => setOutcome(null)}
      />
    );
  }
  if (units.length === 0) return <Alert type="info" showIcon title={newReportWords.noUnits} />;
  return (
    <div className={styles.panel}>
      <p>{appWords.importIntro}</p>
      {outcome !== null && <Refusal fileName={outcome.fileName} sentences={outcome.sentences} />}
      <FilePicker
        hint={appWords.fileKinds}
        accept=".docx,.html,.htm,.pdf,.txt,.xlsx,.json"
        busy={pending}
        onFile={choose}
      />
    </div>
  );
}

function Refusal({ fileName, sentences }: { readonly fileName: string; readonly sentences: readonly string[] }) {
  return (
    <div role="alert" className={styles.refusal}>
      <h2>{appWords.refusedTitle}</h2>
      <p>{fileName}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{appWords.refusedHint}</p>
    </div>
  );
}
