'use client';

import { useEffect, useState } from 'react';
import type { ActionOutcome } from '../../../lib/form/action-outcome';
import { diffLines } from '../../../lib/form/diff-lines';
import type { FieldName } from '../../../lib/form/fields';
import { fieldName } from '../../../lib/messages/editor-words';
import { historyOf, historyWords, howWords } from '../../../lib/messages/history-words';
import { submissionWords } from '../../../lib/messages/submission-words';
import { minuteWords } from '../../../lib/messages/workflow-words';
import type { ChangeRecord } from '../../../lib/workflow/version-record';
import { useEditor } from '../editor-context';
import { Dialog } from './dialog';
import styles from './dialogs.module.css';

interface HistoryDialogProps {
  readonly field: FieldName;
  readonly open: boolean;
  readonly returnTo: HTMLElement | null;
  readonly onClose: () => void;
}

/** 修改记录: who changed one cell or text, when, from what to what, and how; the latest first. */
export default function HistoryDialog({ field, open, returnTo, onClose }: HistoryDialogProps) {
  const { editing } = useEditor();
  const place = editing.fields.get(field);
  return (
    <Dialog
      open={open}
      returnTo={returnTo}
      title={historyOf(place === undefined ? field : fieldName(editing.template, place))}
      okText={historyWords.close}
      cancelButtonProps={{ style: { display: 'none' } }}
      okButtonProps={{ autoFocus: true }}
      onOk={onClose}
      onCancel={onClose}
      width={860}
    >
      {open && <Changes field={field} />}
    </Dialog>
  );
}

function Changes({ field }: { readonly field: FieldName }) {
  const { editing, approval } = useEditor();
  const [outcome, setOutcome] = useState<ActionOutcome<readonly ChangeRecord[]> | null>(null);
  useEffect(() => {
    let current = true;
    // What was just typed belongs to the record, too.
    void editing.autosave
      .flush()
      .then(() => approval.ask(approval.props.actions.changesOf(field)))
      .then((answer) => {
        if (current) setOutcome(answer);
      });
    return () => {
      current = false;
    };
  }, [editing, approval, field]);
  if (outcome === null) return <p role="status">{historyWords.loading}</p>;
  if (outcome.kind !== 'done') {
    return <p role="alert">{'sentence' in outcome ? outcome.sentence : submissionWords.signedOut}</p>;
  }
  if (outcome.value.length === 0) return <p role="status">{historyWords.none}</p>;
  const { when, who, before, after, how } = historyWords.columns;
  return (
    <div className={styles.scroll} role="region" aria-label={historyWords.open} tabIndex={0}>
      <table className={styles.changes}>
        <thead>
          <tr>
            {[when, who, before, after, how].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcome.value.map((change) => (
            <tr key={change.id}>
              <td className={styles.stamp}>{minuteWords(change.at)}</td>
              <td className={styles.stamp}>{change.byName}</td>
              <td>{shown(change, 'mine')}</td>
              <td>{shown(change, 'theirs')}</td>
              <td className={styles.stamp}>{howWords[change.how]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The text before or after a change; of prose the paragraphs in which the two differ. */
function shown({ before, after }: ChangeRecord, side: 'mine' | 'theirs'): string {
  const text = diffLines(before, after)
    .flatMap((hunk) => (hunk.kind === 'same' ? [] : [hunk[side].join('\n')]))
    .filter((part) => part !== '')
    .join('\n');
  return text === '' ? historyWords.empty : text;
}
