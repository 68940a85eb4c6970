'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import { appWords, describeRestored, reportName } from '../../lib/messages/app-words';
import type { ReportRow } from './report-row';
import styles from './reports.module.css';
import { ReportTable } from './report-table';

interface DeletedListProps {
  readonly rows: readonly ReportRow[];
  readonly restoreReport: (id: string) => Promise<void>;
}

/** Deleted reports, each with the way back. */
export function DeletedList({ rows, restoreReport }: DeletedListProps) {
  const [restored, setRestored] = useState<ReportRow | null>(null);
  const [, startTransition] = useTransition();
  const notice = useRef<HTMLDivElement>(null);

  useEffect(() => notice.current?.focus(), [restored]);

  function restore(row: ReportRow): void {
    startTransition(async () => {
      await restoreReport(row.id);
      setRestored(row);
    });
  }

  return (
    <>
      <div role="status">
        {restored !== null && (
          <div className={styles.done} ref={notice} tabIndex={-1}>
            {describeRestored(reportName(restored.agencyName, restored.year))}
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
                className={styles.action}
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
