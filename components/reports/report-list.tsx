'use client';

import Link from 'next/link';
import { useEffect, useRef, useState, useTransition } from 'react';
import { appWords, describeDeleted, describeRestored, reportName } from '../../lib/messages/app-words';
import { listWords } from '../../lib/messages/list-words';
import shell from '../shell/shell.module.css';
import { ExportDialog } from './export-dialog';
import { FilterBar } from './filter-bar';
import type { ListedRow, ReportRow } from './report-row';
import styles from './reports.module.css';
import { ReportTable } from './report-table';
import { filtered, type RowFilter } from './row-filter';

interface ReportListProps {
  readonly rows: readonly ListedRow[];
  /** What is said where there is none. */
  readonly empty: { readonly title: string; readonly hint: string };
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
export function ReportList({ rows, empty, fontNotice, deleteReport, restoreReport }: ReportListProps) {
  const [done, setDone] = useState<Done | null>(null);
  const [exported, setExported] = useState<ListedRow | null>(null);
  const [filter, setFilter] = useState<RowFilter>({ state: null, unit: '' });
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

  const shown = filtered(rows, filter);
  return (
    <>
      <div role="status">
        {done !== null && (
          <div className={styles.done} ref={notice} tabIndex={-1}>
            {done.sentence}
            {done.kind === 'deleted' && (
              <button type="button" className={shell.action} onClick={() => undo(done.row)}>
                {appWords.undo}
              </button>
            )}
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <div className={styles.empty}>
          <h2>{empty.title}</h2>
          <p>{empty.hint}</p>
        </div>
      ) : (
        <>
          {rows.length >= worthFiltering && <FilterBar rows={rows} filter={filter} onFilter={setFilter} />}
          {shown.length === 0 ? (
            <p className={styles.empty}>{listWords.noMatch}</p>
          ) : (
            <ReportTable
              rows={shown}
              momentTitle={appWords.columns.saved}
              linkOf={addressOf}
              actionsOf={(row) => <Actions row={row} onExport={() => setExported(row)} onDelete={() => remove(row)} />}
            />
          )}
        </>
      )}
      <ExportDialog row={exported} fontNotice={fontNotice} onClose={() => setExported(null)} />
    </>
  );
}

interface ActionsProps {
  readonly row: ListedRow;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

/** What the person may do with a report. */
function Actions({ row, onExport, onDelete }: ActionsProps) {
  const name = nameOf(row);
  const first = row.may.edit ? appWords.fillIn : listWords.view;
  return (
    <>
      <Link href={addressOf(row)} prefetch={false} aria-label={`${first} ${name}`}>
        {first}
      </Link>
      <Link href={`/reports/${row.id}/versions`} prefetch={false} aria-label={`${listWords.versions} ${name}`}>
        {listWords.versions}
      </Link>
      <button
        type="button"
        className={shell.action}
        aria-haspopup="dialog"
        aria-label={`${appWords.export} ${name}`}
        onClick={onExport}
      >
        {appWords.export}
      </button>
      {row.may.correct && (
        <Link href={`/reports/${row.id}/review`} prefetch={false} aria-label={`${listWords.correct} ${name}`}>
          {listWords.correct}
        </Link>
      )}
      {row.may.delete && (
        <button type="button" className={shell.action} aria-label={`${appWords.delete} ${name}`} onClick={onDelete}>
          {appWords.delete}
        </button>
      )}
    </>
  );
}

/** Where there are fewer, a filter would only be in the way. */
const worthFiltering = 6;

function addressOf({ id, may }: ListedRow): string {
  return may.edit ? `/reports/${id}` : `/reports/${id}/review`;
}

function nameOf({ agencyName, year }: ReportRow): string {
  return reportName(agencyName, year);
}
