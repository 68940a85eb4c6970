'use client';

import { memo } from 'react';
import { describeSeverity } from '../../lib/messages/describe-finding';
import { editorWords } from '../../lib/messages/editor-words';
import { findingKey } from '../../lib/rules/explanation';
import { useEditor, useLate } from './editor-context';
import { FindingItem } from './finding-item';
import styles from './side-panel.module.css';

/** Everything that was found, the gravest first. It may lag a moment behind the keys. */
export const FindingsList = memo(function FindingsList() {
  const { editing } = useEditor();
  const { findings } = useLate(editing.engine.late);
  return (
    <div className={styles.list}>
      <h2 className="said">{editorWords.panel}</h2>
      {findings.length === 0 && <p className={styles.none}>{editorWords.noFindings}</p>}
      {(['error', 'warning', 'info'] as const).map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        const { sign, word, meaning } = describeSeverity(severity);
        return (
          group.length > 0 && (
            <section key={severity} className={styles.group} data-severity={severity}>
              <h3>
                <span className={styles.word}>
                  <span aria-hidden="true">{sign}</span> {word} {group.length}
                </span>{' '}
                <small>{meaning}</small>
              </h3>
              {group.map((finding) => (
                <FindingItem key={findingKey(finding)} finding={finding} />
              ))}
            </section>
          )
        );
      })}
    </div>
  );
});
