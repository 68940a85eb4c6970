'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { logWords } from '../../lib/messages/log-words';
import type { LogEntry } from '../../lib/workflow/log-entry';
import styles from './log.module.css';
import { LogFilter } from './log-filter';
import { addressOf, type LogQuery } from './log-query';
import { LogTable } from './log-table';
import { LogVerifier } from './log-verifier';
import type { Verify } from './verification';

interface LogViewProps {
  readonly query: LogQuery;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly LogEntry[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly verify: Verify;
}

/** The log: what is asked of it stands in the address, so that a view of it can be kept and passed on. */
export function LogView({ query, units, verify, ...table }: LogViewProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const show = (asked: LogQuery, page: number) =>
    startTransition(() => router.push(`/log${addressOf(asked, page === 1 ? {} : { page: String(page) })}`));
  return (
    <>
      <p className={styles.intro}>{logWords.intro}</p>
      <LogVerifier verify={verify} />
      <LogFilter key={addressOf(query)} query={query} units={units} search={(asked) => show(asked, 1)} />
      <div aria-busy={pending}>
        <LogTable {...table} turnTo={(page) => show(query, page)} />
      </div>
    </>
  );
}
