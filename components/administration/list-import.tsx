'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import { administrationWords } from '../../lib/messages/administration-words';
import { peopleListWords } from '../../lib/messages/people-list-words';
import { FilePicker } from '../shell/file-picker';
import type { ListOutcome, ListPreview } from './list-outcome';
import { ListPreviewPanel } from './list-preview-panel';
import { MadePanel } from './made-panel';
import styles from './list.module.css';

interface ListImportProps {
  readonly readUploaded: (form: FormData) => Promise<ListPreview>;
  readonly makeUploaded: (form: FormData) => Promise<ListOutcome>;
}

/** Takes in a list of units and accounts: the blank form, the file, what is in it, and at last the initial passwords. */
export function ListImport({ readUploaded, makeUploaded }: ListImportProps) {
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ListPreview | null>(null);
  const [outcome, setOutcome] = useState<ListOutcome | null>(null);
  const [busy, startTransition] = useTransition();
  const result = useRef<HTMLDivElement>(null);
  const words = peopleListWords;

  // What was read or made stands below what was pressed.
  useEffect(() => {
    if (preview !== null || outcome !== null) result.current?.focus();
  }, [preview, outcome]);

  function read(chosen: File): void {
    setFile(chosen);
    setOutcome(null);
    startTransition(async () => setPreview(await ask(readUploaded, chosen, unread(chosen.name))));
  }

  function make(): void {
    if (file === null) return;
    const failed: ListOutcome = { kind: 'refused', sentences: [administrationWords.failed] };
    startTransition(async () => setOutcome(await ask(makeUploaded, file, failed)));
  }

  if (outcome?.kind === 'made') {
    return (
      <div ref={result} tabIndex={-1} className={styles.panel}>
        <MadePanel units={outcome.units} accounts={outcome.accounts} />
      </div>
    );
  }
  return (
    <div className={styles.steps}>
      <section className={styles.panel}>
        <p>{words.intro}</p>
        <h2>{words.formTitle}</h2>
        <ul className={styles.forms}>
          <li>
            <a href="/administration/import/form/xlsx" download>
              {words.formXlsx}
            </a>
          </li>
          <li>
            <a href="/administration/import/form/csv" download>
              {words.formCsv}
            </a>
          </li>
        </ul>
        <p className={styles.hint}>{words.formHint}</p>
        <h2>{words.fileTitle}</h2>
        <FilePicker
          label={preview === null ? undefined : words.chooseAnother}
          hint={words.fileKinds}
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          busy={busy && outcome === null}
          onFile={read}
        />
      </section>
      <div ref={result} tabIndex={-1}>
        {preview !== null && (
          <section className={styles.panel}>
            <ListPreviewPanel
              preview={preview}
              busy={busy}
              refusals={outcome?.kind === 'refused' ? outcome.sentences : []}
              onConfirm={make}
            />
          </section>
        )}
      </div>
    </div>
  );
}

/** Sends the file; gives `failed` where no answer comes. */
async function ask<Answer>(send: (form: FormData) => Promise<Answer>, file: File, failed: Answer): Promise<Answer> {
  const form = new FormData();
  form.set('file', file);
  try {
    return await send(form);
  } catch {
    return failed;
  }
}

function unread(fileName: string): ListPreview {
  return { kind: 'refused', fileName, sentence: administrationWords.failed };
}
