'use client';

import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { peopleListWords } from '../../lib/messages/people-list-words';
import { writeCsv } from '../../lib/people/list/write-csv';
import { LinkButton } from '../shell/link-button';
import type { MadeAccount } from './list-outcome';
import styles from './list.module.css';

interface MadePanelProps {
  readonly units: number;
  readonly accounts: readonly MadeAccount[];
}

/** What a list has made, and the initial passwords as a file: they are nowhere but on this page. */
export function MadePanel({ units, accounts }: MadePanelProps) {
  const [downloaded, setDownloaded] = useState(accounts.length === 0);
  const words = peopleListWords;

  useEffect(() => {
    if (downloaded) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [downloaded]);

  function download(): void {
    const rows = accounts.map(({ unit, username, name, password }) => [unit, username, name, password]);
    const address = URL.createObjectURL(
      new Blob([writeCsv([words.passwordHeads, ...rows])], { type: 'text/csv;charset=utf-8' }),
    );
    const link = document.createElement('a');
    link.href = address;
    link.download = words.passwordFile;
    link.click();
    // The browser reads it a moment later.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    setDownloaded(true);
  }

  return (
    <>
      <h2>{words.doneTitle}</h2>
      <p>{words.done(units, accounts.length)}</p>
      {accounts.length > 0 && (
        <>
          <p className={styles.warning}>{words.passwordsOnce}</p>
          <div className={styles.confirm}>
            <Button type="primary" onClick={download}>
              {words.downloadPasswords}
            </Button>
            <span role="status">{downloaded ? words.downloaded : ''}</span>
          </div>
        </>
      )}
      <div className={styles.confirm}>
        {downloaded ? <LinkButton href="/administration">{words.back}</LinkButton> : <p>{words.leave}</p>}
      </div>
    </>
  );
}
