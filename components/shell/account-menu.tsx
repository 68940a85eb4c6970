'use client';

import { App, Button, Dropdown, Modal } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { peopleWords } from '../../lib/messages/people-words';
import { useShell } from './shell-context';
import type { ShellFacts } from './shell-facts';
import styles from './shell.module.css';

/** Who has signed in, what they may do with their account, and the way out. */
export function AccountMenu({ name, duty }: Pick<ShellFacts, 'name' | 'duty'>) {
  const { signOut, keepsUnsavedWork } = useShell();
  const { message } = App.useApp();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<'everywhere' | 'unsaved'>('everywhere');
  const [pending, setPending] = useState(false);

  function ask(question: 'everywhere' | 'unsaved'): void {
    setReason(question);
    setAsking(true);
  }

  async function leaveOrAsk(): Promise<void> {
    if (await keepsUnsavedWork().catch(() => false)) ask('unsaved');
    else await leave(false);
  }

  async function leave(everywhere: boolean): Promise<void> {
    setPending(true);
    if (await signOut(everywhere)) return;
    setPending(false);
    message.error({ content: peopleWords.signOutFailed, key: 'sign-out' });
  }

  return (
    <div className={styles.account}>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'password', label: peopleWords.changePassword, onClick: () => router.push('/password') },
            { key: 'everywhere', label: peopleWords.signOutEverywhere, onClick: () => ask('everywhere') },
          ],
        }}
      >
        <button type="button" className={styles.person} aria-haspopup="menu">
          <span className={styles.duty}>{duty}</span> {name}
          <span className="said">{peopleWords.account}</span>
          <span aria-hidden>▾</span>
        </button>
      </Dropdown>
      <Button ghost size="small" loading={pending} onClick={leaveOrAsk}>
        {peopleWords.signOut}
      </Button>
      <Modal
        open={asking}
        title={reason === 'everywhere' ? peopleWords.signOutEverywhereTitle : peopleWords.unsavedTitle}
        okText={reason === 'everywhere' ? peopleWords.signOutEverywhere : peopleWords.signOutAnyway}
        cancelText={peopleWords.cancel}
        confirmLoading={pending}
        onOk={() => leave(reason === 'everywhere')}
        onCancel={() => setAsking(false)}
      >
        <p>{reason === 'everywhere' ? peopleWords.signOutEverywhereHint : peopleWords.unsavedHint}</p>
      </Modal>
    </div>
  );
}
