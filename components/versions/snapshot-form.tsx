'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { versionWords } from '../../lib/messages/version-words';
import shell from '../shell/shell.module.css';
import fieldStyles from '../shell/field.module.css';
import styles from './versions.module.css';

/** Why it was not done, as a sentence; null where it was. */
export type Answer = string | null;

interface SnapshotFormProps {
  readonly longestName: number;
  readonly takeSnapshot: (name: string) => Promise<Answer>;
}

/** Keeps the report as it is under a name. */
export function SnapshotForm({ longestName, takeSnapshot }: SnapshotFormProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly trouble: boolean } | null>(null);
  const [busy, startTransition] = useTransition();

  function submit(event: { preventDefault: () => void }): void {
    event.preventDefault();
    const field = input.current;
    if (field === null) return;
    if (field.value.trim() === '') {
      setSaid({ text: versionWords.snapshotNameMissing, trouble: true });
      field.focus();
      return;
    }
    startTransition(async () => {
      const trouble = await takeSnapshot(field.value);
      setSaid({ text: trouble ?? versionWords.snapshotDone, trouble: trouble !== null });
      if (trouble !== null) return;
      field.value = '';
      router.refresh();
    });
  }

  return (
    <form className={`${fieldStyles.control} ${styles.snapshot}`} onSubmit={submit} noValidate>
      <label htmlFor="snapshot-name">{versionWords.snapshotName}</label>
      <input
        ref={input}
        id="snapshot-name"
        maxLength={longestName}
        placeholder={versionWords.snapshotExample}
        aria-describedby="snapshot-said"
        aria-invalid={said?.trouble === true}
      />
      <button type="submit" className={shell.button} disabled={busy}>
        {versionWords.snapshot}
      </button>
      <p id="snapshot-said" role="status" className={said?.trouble === true ? styles.trouble : styles.hint}>
        {said?.text ?? versionWords.snapshotHint}
      </p>
    </form>
  );
}
