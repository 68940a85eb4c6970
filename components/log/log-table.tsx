'use client';

import { Table, type TableColumnsType } from 'antd';
import Link from 'next/link';
import { describeDetail } from '../../lib/messages/log-detail';
import { describeInstant } from '../../lib/messages/log-file';
import { describeAuditAction, describeSubject, logWords } from '../../lib/messages/log-words';
import type { LogEntry } from '../../lib/workflow/log-entry';
import styles from './log.module.css';

interface LogTableProps {
  readonly entries: readonly LogEntry[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly turnTo: (page: number) => void;
}

const { columns } = logWords;

const tableColumns: TableColumnsType<LogEntry> = [
  { key: 'sequence', title: columns.sequence, dataIndex: 'sequence', width: 76, className: styles.number ?? '' },
  { key: 'at', title: columns.at, width: 160, render: (_, { at }) => describeInstant(at) },
  {
    key: 'actor',
    title: columns.actor,
    width: 110,
    render: (_, { actorName }) => (actorName === '' ? logWords.nobody : actorName),
  },
  { key: 'action', title: columns.action, width: 130, render: (_, { action }) => describeAuditAction(action) },
  { key: 'subject', title: columns.subject, width: 300, render: (_, entry) => <Subject {...entry} /> },
  { key: 'unit', title: columns.unit, dataIndex: 'unitName', width: 160 },
  { key: 'detail', title: columns.detail, ellipsis: true, render: (_, { detail }) => summaryOf(detail) },
];

/** A page of the log; the particulars of an entry and its seal unfold below it. */
export function LogTable({ entries, total, page, pageSize, turnTo }: LogTableProps) {
  return (
    <Table
      className={styles.table ?? ''}
      size="small"
      bordered
      tableLayout="fixed"
      rowKey="sequence"
      columns={tableColumns}
      dataSource={[...entries]}
      scroll={{ x: 1180 }}
      locale={{ emptyText: logWords.none }}
      expandable={{
        columnTitle: logWords.unfold,
        columnWidth: 70,
        expandedRowRender: (entry) => <Particulars {...entry} />,
        expandIcon: ({ expanded, record, onExpand }) => (
          <button
            type="button"
            className={styles.unfold}
            aria-expanded={expanded}
            aria-label={logWords.particularsOf(record.sequence)}
            onClick={(event) => onExpand(record, event)}
          >
            {expanded ? logWords.fold : logWords.unfold}
          </button>
        ),
      }}
      pagination={{
        current: page,
        pageSize,
        total,
        showSizeChanger: false,
        showTotal: logWords.total,
        onChange: turnTo,
      }}
    />
  );
}

function Subject({ subject, subjectName }: LogEntry) {
  const words = describeSubject(subject, subjectName);
  const [kind, id] = subject.split('/');
  if (kind !== 'report' || subjectName === '') return words;
  return (
    <Link href={`/reports/${id}/review`} prefetch={false}>
      {words}
    </Link>
  );
}

/** The title stands in a column of its own. */
function summaryOf(detail: string): string {
  return describeDetail(detail)
    .filter(({ label }) => label !== logWords.reportTitle)
    .map(({ label, text }) => `${label} ${text}`)
    .join('；');
}

function Particulars({ detail, hash }: LogEntry) {
  return (
    <dl className={styles.particulars}>
      {describeDetail(detail).map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <dt>{logWords.hash}</dt>
        <dd className={styles.hash}>{hash}</dd>
      </div>
    </dl>
  );
}
