'use client';

import { Alert, Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { logWords } from '../../lib/messages/log-words';
import styles from './log.module.css';
import type { Verification, Verify } from './verification';

/** Goes through the whole log when it is told to, and says what came of it. */
export function LogVerifier({ verify }: { readonly verify: Verify }) {
  const [expected, setExpected] = useState('');
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Verification | null>(null);
  const id = useId();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setPending(true);
    try {
      setOutcome(await verify(expected.trim()));
    } catch {
      setOutcome({ kind: 'refused', sentence: logWords.verifyFailed });
    } finally {
      setPending(false);
    }
  }

  return (
    <section className={styles.verifier} aria-label={logWords.verify}>
      <form onSubmit={submit} className={styles.filter}>
        <label htmlFor={`${id}-expected`} className={styles.expected}>
          {logWords.expected}
          <Input
            id={`${id}-expected`}
            className={styles.hash ?? ''}
            value={expected}
            maxLength={80}
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => setExpected(target.value)}
          />
        </label>
        <Button htmlType="submit" loading={pending}>
          {pending ? logWords.verifying : logWords.verify}
        </Button>
      </form>
      <div role="status">
        {outcome === null ? null : (
          <Alert
            showIcon
            type={outcome.kind === 'verified' && outcome.whole ? 'success' : 'error'}
            title={outcome.sentence}
            description={outcome.kind === 'verified' && outcome.whole ? logWords.advice : null}
          />
        )}
      </div>
    </section>
  );
}
