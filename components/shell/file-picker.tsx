'use client';

import { useId, useState, type DragEvent } from 'react';
import { filePickerWords } from '../../lib/messages/file-picker-words';
import styles from './file-picker.module.css';

interface FilePickerProps {
  /** What stands on the button; 选择文件 where it is not given. */
  readonly label?: string | undefined;
  /** Which files are taken and how large they may be. */
  readonly hint: string;
  /** The endings and kinds the chooser of the browser shows, as `accept` of an input has them. */
  readonly accept: string;
  /** While a file is being read no other is taken. */
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to choose one file in or to drop one on. It judges no file: who takes it must. */
export function FilePicker({ label = filePickerWords.choose, hint, accept, busy, onFile }: FilePickerProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);

  function take(files: FileList | null): void {
    const file = files?.[0];
    if (files === null || file === undefined || busy) return;
    setSeveral(files.length > 1);
    if (files.length === 1) onFile(file);
  }

  function drag(event: DragEvent, inside: boolean): void {
    event.preventDefault();
    setOver(inside);
  }

  return (
    <div
      className={over && !busy ? styles.dropOver : styles.drop}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <span>{filePickerWords.dropHere}</span>
      {/* Not disabled while busy: a disabled input would lose the focus. */}
      <input
        id={id}
        type="file"
        className={styles.input}
        accept={accept}
        aria-disabled={busy}
        aria-describedby={`${id}-hint ${id}-state`}
        onClick={(event) => {
          if (busy) event.preventDefault();
        }}
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className={styles.choose}>
        {label}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <p id={`${id}-state`} role="status">
        {busy ? filePickerWords.reading : several ? filePickerWords.oneOnly : ''}
      </p>
    </div>
  );
}
