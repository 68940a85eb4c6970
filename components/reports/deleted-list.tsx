'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import { appWords, describeRestored, reportName } from '../../lib/messages/app-words';
import shell from '../shell/shell.module.css';
import type { ReportRow } from './report-row';
import styles from './reports.module.css';
import { ReportTable } from './report-table';

interface DeletedListProps {
  readonly rows: readonly ReportRow[];
  /** Null, or the sentence that says why not. */
  readonly restoreReport: (id: string) => Promise<string | null>;
}

/** Deleted reports, each with the way back. */
export function DeletedList({ rows, restoreReport }: DeletedListProps) {
  const [said, setSaid] = useState<string | null>(null);
  const [, startTransition] = useTransition();
  const notice = useRef<HTMLDivElement>(null);

  useEffect(() => notice.current?.focus(), [said]);

  function restore(row: ReportRow): void {
    startTransition(async () => {
      const refusal = await restoreReport(row.id);
      setSaid(refusal ?? describeRestored(reportName(row.agencyName, row.year)));
    });
  }

  return (
    <>
      <div role="status">
        {said !== null && (
          <div className={styles.done} ref={notice} tabIndex={-1}>
            {said}
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <p className={styles.empty}>{appWords.noDeleted}</p>
      ) : (
        <>
          <p className={styles.hint}>{appWords.deletedHint}</p>
          <ReportTable
            rows={rows}
            momentTitle={appWords.columns.deleted}
            linkOf={() => null}
            actionsOf={(row) => (
              <button
                type="button"
                className={shell.action}
                aria-label={`${appWords.restore} ${reportName(row.agencyName, row.year)}`}
                onClick={() => restore(row)}
              >
                {appWords.restore}
              </button>
            )}
          />
        </>
      )}
    </>
  );
}
