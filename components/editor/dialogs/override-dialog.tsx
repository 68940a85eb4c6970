'use client';

import { useId, useState } from 'react';
import { cellField } from '../../../lib/form/fields';
import { editorWords } from '../../../lib/messages/editor-words';
import { lastYearWords, overrideIntro } from '../../../lib/messages/last-year-words';
import { cellNameAt } from '../../../lib/messages/names';
import type { CellAddress } from '../../../lib/template/template';
import { useEditor } from '../editor-context';
import { Dialog } from './dialog';
import styles from './dialogs.module.css';

interface OverrideDialogProps {
  readonly address: CellAddress;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks why a carried figure is to be written over, then leads back into its cell. */
export default function OverrideDialog({ address, open, onClose }: OverrideDialogProps) {
  const { editing, lastYear } = useEditor();
  const id = useId();
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const carried = editing.carriedOver.cells.get(address);
  if (carried === undefined || lastYear.known === null) return null;
  return (
    <Dialog
      open={open}
      returnTo={document.getElementById(cellField(address))}
      title={lastYearWords.overrideTitle}
      okText={lastYearWords.overrideConfirm}
      cancelText={editorWords.cancel}
      onOk={release}
      onCancel={close}
      afterOpenChange={(isOpen) => {
        if (isOpen) document.getElementById(id)?.focus();
      }}
      width={520}
    >
      <p>{overrideIntro(cellNameAt(editing.template, address), lastYear.known.report.year, carried.value)}</p>
      <label className={styles.asked} htmlFor={id}>
        {lastYearWords.overrideReason}
      </label>
      <textarea
        id={id}
        className={styles.answer}
        rows={3}
        value={reason}
        placeholder={lastYearWords.overrideHint}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => setReason(target.value)}
      />
      <p id={`${id}-note`} className={styles.note}>
        {lastYearWords.overrideNote}
      </p>
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
    </Dialog>
  );

  function release(): void {
    if (reason.trim() === '') {
      setTrouble(lastYearWords.overrideReasonEmpty);
      return;
    }
    editing.carriedOver.release(address, reason.trim());
    close();
  }

  function close(): void {
    setTrouble(null);
    setReason('');
    onClose();
  }
}
