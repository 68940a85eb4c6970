'use client';

import { useState, useTransition } from 'react';
import { appWords } from '../../lib/messages/app-words';
import type { AgencyKind } from '../../lib/report/report';
import type { ExistingReport } from './existing-reports';
import { FilePicker } from './file-picker';
import styles from './import.module.css';
import { largestFile } from './import-limits';
import type { ImportOutcome, ImportProposal } from './import-proposal';
import { ImportReview, type ImportAnswers } from './import-review';

interface ImportPanelProps {
  readonly existing: readonly ExistingReport[];
  readonly guessKind: (name: string) => AgencyKind;
  readonly readFile: (form: FormData) => Promise<ImportOutcome>;
  readonly store: (proposal: ImportProposal, answers: ImportAnswers) => Promise<void>;
}

/** Brings a report in from a file: choose, look at what was read, and only then store. */
export function ImportPanel({ existing, guessKind, readFile, store }: ImportPanelProps) {
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
        existing={existing}
        guessKind={guessKind}
        store={(answers) => store(proposal, answers)}
        onCancel={() => setOutcome(null)}
      />
    );
  }
  return (
    <div className={styles.panel}>
      <p>{appWords.importIntro}</p>
      {outcome !== null && <Refusal fileName={outcome.fileName} sentences={outcome.sentences} />}
      <FilePicker busy={pending} onFile={choose} />
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
