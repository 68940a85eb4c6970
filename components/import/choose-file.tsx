'use client';

import { useId, useState, useTransition } from 'react';
import { appWords } from '../../lib/messages/app-words';
import { FilePicker } from '../shell/file-picker';
import type { FileRead, ReadFile, ReadOutcome } from './file-read';
import { largestFile } from './import-limits';
import styles from './import.module.css';

interface ChooseFileProps {
  readonly readFile: ReadFile;
  readonly onRead: (file: FileRead) => void;
}

/** The endings of every kind of file that is read. */
const accept = '.docx,.html,.htm,.pdf,.xlsx,.txt,.json';

/** A place to choose the file to bring in; says why one was refused. */
export function ChooseFile({ readFile, onRead }: ChooseFileProps) {
  const [refused, setRefused] = useState<Extract<ReadOutcome, { kind: 'refused' }> | null>(null);
  const id = useId();
  const [pending, startTransition] = useTransition();
  return (
    <>
      {refused !== null && <Refusal fileName={refused.fileName} sentences={refused.sentences} />}
      <FilePicker hint={appWords.fileKinds} accept={accept} busy={pending} onFile={choose} />
      <label htmlFor={id}>{appWords.pasteReport}</label>
      <textarea
        id={id}
        className={styles.paste}
        rows={2}
        readOnly={pending}
        value=""
        onChange={({ target }) => choose(textFile(target.value))}
        onPaste={(event) => {
          event.preventDefault();
          const pasted = pastedFile(event.clipboardData);
          if (pasted !== null && !pending) choose(pasted);
        }}
      />
    </>
  );

  function choose(file: File): void {
    if (file.size > largestFile) {
      setRefused({ kind: 'refused', fileName: file.name, sentences: [appWords.fileTroubles.tooLarge] });
      return;
    }
    const form = new FormData();
    form.set('file', file);
    startTransition(async () => {
      const outcome = await answerTo(form, file.name);
      if (outcome.kind === 'read') onRead(outcome.file);
      else setRefused(outcome);
    });
  }

  /** Where no answer comes, that is said like any other trouble. */
  async function answerTo(form: FormData, fileName: string): Promise<ReadOutcome> {
    try {
      return await readFile(form);
    } catch {
      return { kind: 'refused', fileName, sentences: [appWords.fileTroubles.noAnswer] };
    }
  }
}

/** The clipboard as a file: the page or document as it was copied, else its text, which may be the source of a page. */
function pastedFile(clipboard: DataTransfer): File | null {
  const [file] = clipboard.files;
  if (file !== undefined) return file;
  const html = clipboard.getData('text/html');
  if (html.trim() !== '') return new File([html], `${appWords.pastedName}.html`);
  const text = clipboard.getData('text/plain');
  return text.trim() === '' ? null : textFile(text);
}

function textFile(text: string): File {
  return new File([text], `${appWords.pastedName}.txt`);
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
