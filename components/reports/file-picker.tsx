'use client';

import { useId, useState, type DragEvent } from 'react';
import { appWords } from '../../lib/messages/app-words';
import styles from './import.module.css';

interface FilePickerProps {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to choose a file in or to drop one on. */
export function FilePicker({ busy, onFile }: FilePickerProps) {
  const id = useId();
  const [over, setOver] = useState(false);

  function take(files: FileList | null): void {
    const file = files?.[0];
    if (file !== undefined && !busy) onFile(file);
  }

  function drag(event: DragEvent, inside: boolean): void {
    event.preventDefault();
    setOver(inside);
  }

  return (
    <div
      className={over ? styles.dropOver : styles.drop}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <span>{appWords.dropHere}</span>
      <label htmlFor={id}>{appWords.chooseFile}</label>
      <input
        id={id}
        type="file"
        accept=".docx,.html,.htm,.pdf,.txt,.xlsx,.json"
        aria-describedby={`${id}-kinds`}
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
      <p id={`${id}-kinds`} className={styles.kinds}>
        {appWords.fileKinds}
      </p>
      <p role="status">{busy ? appWords.reading : ''}</p>
    </div>
  );
}
