'use client';

import { memo } from 'react';
import { describeSeverity } from '../../lib/messages/describe-finding';
import { keyHints } from '../../lib/messages/key-words';
import { characterCount, describeFilled, statusPlace } from '../../lib/messages/progress-words';
import { unexplained } from '../../lib/rules/explanation';
import { useEditor, useLate, useOutput } from './editor-context';
import styles from './status-bar.module.css';

/** The counts of findings, how far this part has come, and the keys most used. */
export const StatusBar = memo(function StatusBar() {
  const { editing, approval } = useEditor();
  const explanations = useOutput(approval.explanations);
  const part = useOutput(editing.navigation.part);
  const { findings, progress } = useLate(editing.engine.late);
  const section = editing.template.sections.find(({ id }) => part.kind === 'section' && id === part.section);
  const standing = section === undefined ? undefined : progress.get(section.id);
  return (
    <footer className={styles.bar}>
      {(['error', 'warning', 'info'] as const).map((severity) => {
        const count =
          severity === 'warning'
            ? unexplained(findings, explanations).length
            : findings.filter((finding) => finding.severity === severity).length;
        return (
          <span key={severity}>
            {describeSeverity(severity).word} <b data-severity={count > 0 ? severity : 'none'}>{count}</b>
          </span>
        );
      })}
      {section !== undefined && standing !== undefined && (
        <span>
          {statusPlace(section)}
          {standing.kind === 'table'
            ? describeFilled(standing.filled, standing.typed)
            : ` ${characterCount(standing.characters)}`}
        </span>
      )}
      <span className={styles.keys}>
        {keyHints.map(([key, meaning]) =>
          key === 'F1' ? (
            <button key={key} type="button" onClick={() => editing.keyListAsked.set(true)}>
              {key} {meaning}
            </button>
          ) : (
            <span key={key}>
              {key} {meaning}
            </span>
          ),
        )}
      </span>
    </footer>
  );
});
