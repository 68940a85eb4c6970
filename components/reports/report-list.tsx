'use client';

import Link from 'next/link';
import { useEffect, useRef, useState, useTransition } from 'react';
import { appWords, describeDeleted, describeRestored, reportName } from '../../lib/messages/app-words';
import { ExportDialog } from './export-dialog';
import type { ReportRow } from './report-row';
import styles from './reports.module.css';
import { ReportTable } from './report-table';

interface ReportListProps {
  readonly rows: readonly ReportRow[];
  readonly fontNotice: string | null;
  /** Both give null, or the sentence that says why not. */
  readonly deleteReport: (id: string) => Promise<string | null>;
  readonly restoreReport: (id: string) => Promise<string | null>;
}

/** What was last done, and to which report. */
interface Done {
  readonly kind: 'deleted' | 'restored' | 'refused';
  readonly row: ReportRow;
  readonly sentence: string;
}

/** The reports there are. Deleting asks nothing, since it can be undone. */
export function ReportList({ rows, fontNotice, deleteReport, restoreReport }: ReportListProps) {
  const [done, setDone] = useState<Done | null>(null);
  const [exported, setExported] = useState<ReportRow | null>(null);
  const [, startTransition] = useTransition();
  const notice = useRef<HTMLDivElement>(null);

  // The button that was pressed is gone: its place is taken by what can be done next.
  useEffect(() => {
    (notice.current?.querySelector('button') ?? notice.current)?.focus();
  }, [done]);

  function remove(row: ReportRow): void {
    startTransition(async () => {
      const refusal = await deleteReport(row.id);
      setDone({
        kind: refusal === null ? 'deleted' : 'refused',
        row,
        sentence: refusal ?? describeDeleted(nameOf(row)),
      });
    });
  }

  function undo(row: ReportRow): void {
    startTransition(async () => {
      const refusal = await restoreReport(row.id);
      setDone({
        kind: refusal === null ? 'restored' : 'refused',
        row,
        sentence: refusal ?? describeRestored(nameOf(row)),
      });
    });
  }

  return (
    <>
      <div role="status">
        {done !== null && (
          <div className={styles.done} ref={notice} tabIndex={-1}>
            {done.sentence}
            {done.kind === 'deleted' && (
              <button type="button" className={styles.action} onClick={() => undo(done.row)}>
                {appWords.undo}
              </button>
            )}
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <div className={styles.empty}>
          <h2>{appWords.noReports}</h2>
          <p>{appWords.noReportsHint}</p>
        </div>
      ) : (
        <ReportTable
          rows={rows}
          momentTitle={appWords.columns.saved}
          linkOf={editorOf}
          actionsOf={(row) => (
            <>
              <Link href={editorOf(row)} prefetch={false} aria-label={`${appWords.fillIn} ${nameOf(row)}`}>
                {appWords.fillIn}
              </Link>
              <button
                type="button"
                className={styles.action}
                aria-haspopup="dialog"
                aria-label={`${appWords.export} ${nameOf(row)}`}
                onClick={() => setExported(row)}
              >
                {appWords.export}
              </button>
              <button
                type="button"
                className={styles.action}
                aria-label={`${appWords.delete} ${nameOf(row)}`}
                onClick={() => remove(row)}
              >
                {appWords.delete}
              </button>
            </>
          )}
        />
      )}
      <ExportDialog row={exported} fontNotice={fontNotice} onClose={() => setExported(null)} />
    </>
  );
}

function editorOf({ id }: ReportRow): string {
  return `/reports/${id}`;
}

function nameOf({ agencyName, year }: ReportRow): string {
  return reportName(agencyName, year);
}
