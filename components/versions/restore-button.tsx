'use client';

import { Modal } from 'antd';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { restoreQuestion, versionWords } from '../../lib/messages/version-words';
import shell from '../shell/shell.module.css';
import type { Answer } from './snapshot-form';
import styles from './versions.module.css';

interface RestoreButtonProps {
  readonly title: string;
  readonly restore: () => Promise<Answer>;
}

/** Makes an earlier version the next one, after asking; why it could not be done is said in the dialog. */
export function RestoreButton({ title, restore }: RestoreButtonProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const [busy, startTransition] = useTransition();

  function confirm(): void {
    startTransition(async () => {
      const answer = await restore();
      setTrouble(answer);
      if (answer !== null) return;
      setOpen(false);
      setDone(true);
      router.refresh();
    });
  }

  return (
    <>
      <button
        type="button"
        className={`${shell.button} ${styles.below}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {`${versionWords.restore}：${title}`}
      </button>
      <span role="status" className={styles.hint}>
        {done && versionWords.restored}
      </span>
      <Modal
        title={restoreQuestion(title)}
        open={open}
        okText={versionWords.restoreSure}
        cancelText={versionWords.cancel}
        confirmLoading={busy}
        onOk={confirm}
        onCancel={() => setOpen(false)}
      >
        <p>{versionWords.restoreHint}</p>
        {trouble !== null && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </Modal>
    </>
  );
}
