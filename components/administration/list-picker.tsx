'use client';

import { useId, useState, type DragEvent } from 'react';
import { peopleListWords } from '../../lib/messages/people-list-words';
import styles from './list.module.css';

interface ListPickerProps {
  readonly busy: boolean;
  readonly again: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to choose a list in or to drop one on. */
export function ListPicker({ busy, again, onFile }: ListPickerProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const words = peopleListWords;

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
      <span>{words.dropHere}</span>
      <label htmlFor={id}>{again ? words.chooseAnother : words.chooseFile}</label>
      <input
        id={id}
        type="file"
        disabled={busy}
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={`${id}-kinds`}
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
      <p id={`${id}-kinds`} className={styles.hint}>
        {words.fileKinds}
      </p>
      <p role="status">{busy ? words.reading : ''}</p>
    </div>
  );
}
