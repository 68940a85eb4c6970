import Link from 'next/link';
import type { ReactNode } from 'react';
import { appWords, reportName } from '../../lib/messages/app-words';
import table from '../shell/table.module.css';
import { ProgressBar } from './progress-bar';
import type { ReportRow } from './report-row';
import styles from './reports.module.css';
import { StatusMark } from './status-mark';

interface ReportTableProps<Row extends ReportRow> {
  readonly rows: readonly Row[];
  /** What the moment of a row is: last saved, or deleted. */
  readonly momentTitle: string;
  /** Where the year of a row leads to; null for a row that cannot be opened. */
  readonly linkOf: (row: Row) => string | null;
  readonly actionsOf: (row: Row) => ReactNode;
}

/** Reports as a table, a row each, with what can be done to each at its end. */
export function ReportTable<Row extends ReportRow>({ rows, momentTitle, linkOf, actionsOf }: ReportTableProps<Row>) {
  const { columns } = appWords;
  return (
    <div className={table.scroller}>
      <table className={`${table.table} ${styles.table}`}>
        <caption className="said">{appWords.reportList}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.year}</th>
            <th scope="col">{columns.agency}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.progress}</th>
            <th scope="col">{columns.errors}</th>
            <th scope="col">{columns.notice}</th>
            <th scope="col">{momentTitle}</th>
            <th scope="col">{columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} aria-label={reportName(row.agencyName, row.year)}>
              <td>{row.year}</td>
              <th scope="row" className={styles.agency}>
                <AgencyCell row={row} link={linkOf(row)} />
              </th>
              <td>
                <StatusMark state={row.state} remark={row.remark} />
              </td>
              <td>
                <ProgressBar filled={row.status.filled} of={row.status.of} />
              </td>
              <td className={row.status.errors > 0 ? styles.errors : undefined}>{row.status.errors}</td>
              <td>{row.notice}</td>
              <td>{row.moment}</td>
              <td>
                <div className={styles.actions}>{actionsOf(row)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AgencyCell({ row, link }: { readonly row: ReportRow; readonly link: string | null }) {
  if (link === null) return row.agencyName;
  return (
    <Link href={link} prefetch={false}>
      {row.agencyName}
    </Link>
  );
}
