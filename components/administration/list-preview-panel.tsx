import { Button, Table } from 'antd';
import { peopleListWords } from '../../lib/messages/people-list-words';
import shell from '../shell/shell.module.css';
import type { ListPreview, ListRow } from './list-outcome';
import styles from './list.module.css';

interface ListPreviewPanelProps {
  readonly preview: ListPreview;
  readonly busy: boolean;
  /** Why the list was not made after all. */
  readonly refusals: readonly string[];
  readonly onConfirm: () => void;
}

/** Errors that are listed: whoever has more has one cause for most of them. */
const mostErrors = 100;

/** What was read from a list: what is wrong with it, else what it would make. */
export function ListPreviewPanel({ preview, busy, refusals, onConfirm }: ListPreviewPanelProps) {
  const words = peopleListWords;
  if (preview.kind === 'refused') {
    return (
      <div className={shell.refusal} role="alert">
        <h2>{words.refusedTitle}</h2>
        <p>{preview.fileName}</p>
        <p>{preview.sentence}</p>
        <p>{words.refusedHint}</p>
      </div>
    );
  }
  const { rows, ignored, units, accounts } = preview;
  const errors = preview.errors.length > 0 ? preview.errors : refusals;
  return (
    <>
      <h2>{words.previewTitle}</h2>
      <p>{preview.fileName}</p>
      {ignored.length > 0 && <p className={styles.warning}>{words.ignored(ignored)}</p>}
      {errors.length > 0 ? (
        <div className={shell.refusal} role="alert">
          <h3>{words.errorsTitle(errors.length)}</h3>
          <ul>
            {errors.slice(0, mostErrors).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {errors.length > mostErrors && <p>{words.moreErrors(errors.length - mostErrors)}</p>}
          <p>{words.errorsHint}</p>
        </div>
      ) : units + accounts === 0 ? (
        <p>{words.nothingNew}</p>
      ) : (
        <div className={styles.confirm}>
          <strong>{words.summary(units, accounts)}</strong>
          <Button type="primary" loading={busy} onClick={onConfirm}>
            {words.confirm}
          </Button>
          <span role="status">{busy ? words.creating : ''}</span>
        </div>
      )}
      <RowTable rows={rows} />
    </>
  );
}

function RowTable({ rows }: { readonly rows: readonly ListRow[] }) {
  const { columns, newUnit, rows: caption } = peopleListWords;
  return (
    <Table<ListRow>
      aria-label={caption}
      size="small"
      rowKey="row"
      dataSource={[...rows]}
      pagination={rows.length > pageSize ? { pageSize, showSizeChanger: false } : false}
      rowClassName={({ errors }) => (errors.length > 0 ? (styles.wrong ?? '') : '')}
      columns={[
        { title: columns.row, dataIndex: 'row', width: 60 },
        {
          title: columns.unit,
          dataIndex: 'unit',
          width: 280,
          render: (_, { unit, isNew }) => (
            <>
              {unit}
              {isNew && <span className={styles.new}>{newUnit}</span>}
            </>
          ),
        },
        { title: columns.account, dataIndex: 'username', width: 150 },
        { title: columns.name, dataIndex: 'name', width: 110 },
        { title: columns.posts, dataIndex: 'posts', width: 150 },
        { title: columns.errors, dataIndex: 'errors', render: (_, { errors }) => errors.join(' ') },
      ]}
    />
  );
}

const pageSize = 50;
