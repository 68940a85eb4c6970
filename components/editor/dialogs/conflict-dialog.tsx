'use client';

import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Conflict, Merge, Side } from '../../../lib/form/merge-reports';
import { editorWords, fieldName } from '../../../lib/messages/editor-words';
import { useEditor } from '../editor-context';
import styles from './dialogs.module.css';

/** Two people changed the same places: each is chosen by hand, and nothing is lost before. */
export default function ConflictDialog({ merge }: { readonly merge: Merge }) {
  const { editing, merging } = useEditor();
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const open = merge.conflicts.filter(({ key }) => choices[key] === undefined);
  const settle = (choice: (conflict: Conflict) => Side) => merging.settle(merge.decide(choice));
  return (
    <Modal
      open
      title={editorWords.conflictTitle}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={860}
      footer={
        <>
          <Button onClick={() => settle(() => 'mine')}>{editorWords.allMine}</Button>
          <Button onClick={() => settle(() => 'theirs')}>{editorWords.allTheirs}</Button>
          <Button type="primary" disabled={open.length > 0} onClick={() => settle(({ key }) => choices[key] ?? 'mine')}>
            {editorWords.keepChoices}
          </Button>
        </>
      }
    >
      <p>{editorWords.conflictIntro}</p>
      <div className={styles.conflicts}>
        {merge.conflicts.map((conflict) => (
          <fieldset key={conflict.key} className={styles.conflict}>
            <legend>{fieldName(editing.template, conflict.field)}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} data-chosen={choices[conflict.key] === side}>
                <input
                  type="radio"
                  name={conflict.key}
                  checked={choices[conflict.key] === side}
                  onChange={() => setChoices({ ...choices, [conflict.key]: side })}
                />
                <span className={styles.whose}>{editorWords[side]}</span>
                <span className={styles.text}>{shown(conflict[side])}</span>
              </label>
            ))}
            {conflict.saved !== null && (
              <p className={styles.before}>
                {editorWords.savedBefore} {shown(conflict.saved)}
              </p>
            )}
          </fieldset>
        ))}
      </div>
    </Modal>
  );
}

function shown(text: string): string {
  return text === '' ? editorWords.emptyText : text;
}
