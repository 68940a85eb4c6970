'use client';

import { useId, useState } from 'react';
import { explainedBy, submissionWords } from '../../lib/messages/submission-words';
import { minuteWords } from '../../lib/messages/workflow-words';
import { explanationOf, findingKey } from '../../lib/rules/explanation';
import type { Finding } from '../../lib/rules/finding';
import { useEditor, useOutput } from './editor-context';
import styles from './side-panel.module.css';
import { useExplaining } from './use-explaining';

/** 说明 under a warning: why it may stand. It holds as long as the numbers it was written for. */
export function ExplanationBox({ finding }: { readonly finding: Finding }) {
  const { approval } = useEditor();
  const state = explanationOf(finding, useOutput(approval.explanations));
  const [changing, setChanging] = useState(false);
  if (state.kind === 'holds' && !changing) {
    const { text, byName, at } = state.explanation;
    return (
      <div className={styles.explained}>
        <p>
          <span className={styles.done}>✓ {submissionWords.explained}</span>{' '}
          <small>{explainedBy(byName, minuteWords(new Date(at)))}</small>
        </p>
        <p className={styles.reason}>{text}</p>
        <button type="button" className={styles.cell} onClick={() => setChanging(true)}>
          {submissionWords.changeExplanation}
        </button>
      </div>
    );
  }
  return (
    <Reason
      finding={finding}
      start={state.kind === 'missing' ? '' : state.explanation.text}
      isOutdated={state.kind === 'outdated'}
      onSaved={() => setChanging(false)}
    />
  );
}

interface ReasonProps {
  readonly finding: Finding;
  /** What was written before: the numbers have changed since, or the words are to. */
  readonly start: string;
  readonly isOutdated: boolean;
  readonly onSaved: () => void;
}

function Reason({ finding, start, isOutdated, onSaved }: ReasonProps) {
  const { approval } = useEditor();
  const id = useId();
  const kept = `reason ${findingKey(finding)}`;
  const [text, setText] = useState(approval.unsent.get(kept) ?? start);
  const { busy, trouble, save } = useExplaining(finding, submissionWords.explanationEmpty, () => {
    approval.unsent.delete(kept);
    onSaved();
  });
  return (
    <div className={styles.explain}>
      <label htmlFor={id}>{submissionWords.explain}</label>
      {isOutdated && (
        <p id={`${id}-note`} className={styles.outdated}>
          {submissionWords.outdated}
        </p>
      )}
      <textarea
        id={id}
        rows={2}
        value={text}
        placeholder={submissionWords.explainHint}
        aria-describedby={isOutdated ? `${id}-note` : undefined}
        onChange={({ target }) => {
          approval.unsent.set(kept, target.value);
          setText(target.value);
        }}
      />
      <button type="button" className={styles.act} disabled={busy} onClick={() => void save(text)}>
        {submissionWords.saveExplanation}
      </button>
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
    </div>
  );
}
