'use client';

import { useId, useState } from 'react';
import { assertNever } from '../../lib/base/assert-never';
import { appWords } from '../../lib/messages/app-words';
import { importWords } from '../../lib/messages/proposal-words';
import { FilePicker } from '../shell/file-picker';
import shell from '../shell/shell.module.css';
import type { FileRead, ReadFile } from './file-read';
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
  const [trouble, setTrouble] = useState<ReadTrouble | null>(null);
  const id = useId();
  const [pending, setPending] = useState(false);
  return (
    <>
      {trouble !== null && <Refusal {...trouble} />}
      <FilePicker hint={appWords.fileKinds} accept={accept} busy={pending} onFile={(file) => void choose(file)} />
      <label htmlFor={id}>{appWords.pasteReport}</label>
      <textarea
        id={id}
        className={styles.paste}
        rows={2}
        readOnly={pending}
        value=""
        onChange={({ target }) => void choose(textFile(target.value))}
        onPaste={(event) => {
          event.preventDefault();
          const pasted = pastedFile(event.clipboardData);
          if (pasted !== null && !pending) void choose(pasted);
        }}
      />
    </>
  );

  async function choose(file: File): Promise<void> {
    if (file.size > largestFile) {
      setTrouble({ fileName: file.name, refused: [appWords.fileTroubles.tooLarge] });
      return;
    }
    setTrouble(null);
    const form = new FormData();
    form.set('file', file);
    setPending(true);
    setTrouble(await answerTo(form, file.name));
    setPending(false);
  }

  /** Hands on what was read; else says why nothing was. Where no answer comes, the file is not to blame. */
  async function answerTo(form: FormData, fileName: string): Promise<ReadTrouble | null> {
    try {
      const outcome = await readFile(form);
      switch (outcome.kind) {
        case 'read':
          onRead(outcome.file);
          return null;
        case 'refused':
          return { fileName: outcome.fileName, refused: outcome.sentences };
        case 'signedOut':
          return { fileName, unread: importWords.signedOut };
        default:
          return assertNever(outcome);
      }
    } catch {
      return { fileName, unread: appWords.fileTroubles.noAnswer };
    }
  }
}

/** Why a file was `refused`, in sentences about it, or why it was left `unread` through no fault of its own. */
type ReadTrouble =
  | { readonly fileName: string; readonly refused: readonly string[] }
  | { readonly fileName: string; readonly unread: string };

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

function Refusal(trouble: ReadTrouble) {
  const isRefused = 'refused' in trouble;
  const sentences = isRefused ? trouble.refused : [trouble.unread];
  return (
    <div role="alert" className={shell.refusal}>
      <h2>{isRefused ? appWords.refusedTitle : importWords.unreadTitle}</h2>
      <p>{trouble.fileName}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {isRefused && <p>{appWords.refusedHint}</p>}
    </div>
  );
}
