'use client';

import { useId, useRef, useState } from 'react';
import { lastYearWords, paragraphNumber, unchangedTitle } from '../../../lib/messages/last-year-words';
import { explainedBy } from '../../../lib/messages/submission-words';
import { minuteWords } from '../../../lib/messages/workflow-words';
import { explanationOf, findingKey, type Explanation } from '../../../lib/rules/explanation';
import type { Finding, Passage } from '../../../lib/rules/finding';
import { useEditor, useLate, useOutput } from '../editor-context';
import styles from './last-year.module.css';

/** The paragraphs of a section that say word for word what an earlier year's report said, each to be confirmed with a reason. */
export function UnchangedList({ section }: { readonly section: string }) {
  const { editing, approval } = useEditor();
  const { findings } = useLate(editing.engine.late);
  const explanations = useOutput(approval.explanations);
  const kept = findings.flatMap((finding) => {
    const { facts } = finding;
    if (facts.kind !== 'copied' || facts.likeness < 1 || facts.passage.section !== section) return [];
    const state = explanationOf(finding, explanations);
    return [{ finding, passage: facts.passage, confirmed: state.kind === 'holds' ? state.explanation : null }];
  });
  if (kept.length === 0) return null;
  const title = unchangedTitle(kept.length, kept.filter(({ confirmed }) => confirmed !== null).length);
  return (
    <section className={styles.unchanged} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {kept.map(({ finding, passage, confirmed }) => (
          <UnchangedItem key={`${passage.index} ${findingKey(finding)}`} {...{ finding, passage, confirmed }} />
        ))}
      </ul>
    </section>
  );
}

interface UnchangedItemProps {
  readonly finding: Finding;
  readonly passage: Passage;
  /** Why it may stand as it is, where somebody has said so. */
  readonly confirmed: Explanation | null;
}

function UnchangedItem({ finding, passage, confirmed }: UnchangedItemProps) {
  const { editing } = useEditor();
  const [asking, setAsking] = useState(false);
  const goThere = useRef<HTMLButtonElement>(null);
  const name = paragraphNumber(passage.index);
  return (
    <li>
      <div className={styles.line}>
        {confirmed === null ? (
          <b className={styles.mark}>{lastYearWords.unchanged}</b>
        ) : (
          <b className={styles.done}>✓ {lastYearWords.confirmed}</b>
        )}
        <span className={styles.excerpt}>
          {name}：{passage.text}
        </span>
        <button
          ref={goThere}
          type="button"
          aria-label={`${lastYearWords.goThere}${name}`}
          onClick={() => editing.navigation.goToPlace({ kind: 'paragraph', ...passage })}
        >
          {lastYearWords.goThere}
        </button>
        {confirmed === null && !asking && (
          <button type="button" aria-label={`${lastYearWords.confirm}${name}`} onClick={() => setAsking(true)}>
            {lastYearWords.confirm}
          </button>
        )}
      </div>
      {confirmed !== null && (
        <p className={styles.reason}>
          {confirmed.text} <small>{explainedBy(confirmed.byName, minuteWords(new Date(confirmed.at)))}</small>
        </p>
      )}
      {confirmed === null && asking && <ConfirmKept finding={finding} onClose={close} />}
    </li>
  );

  function close(): void {
    setAsking(false);
    goThere.current?.focus();
  }
}

/** Asks why a paragraph is kept as it was; the reason is the 说明 of what was found. */
function ConfirmKept({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const { approval } = useEditor();
  const id = useId();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  return (
    <div className={styles.confirm}>
      <label htmlFor={id}>{lastYearWords.confirmReason}</label>
      <input
        id={id}
        type="text"
        value={text}
        autoComplete="off"
        autoFocus
        placeholder={lastYearWords.confirmHint}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') void save();
          if (event.key === 'Escape') onClose();
        }}
      />
      <button type="button" disabled={busy} onClick={() => void save()}>
        {lastYearWords.confirmSave}
      </button>
      <button type="button" onClick={onClose}>
        {lastYearWords.cancel}
      </button>
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
    </div>
  );

  async function save(): Promise<void> {
    if (text.trim() === '') {
      setTrouble(lastYearWords.reasonEmpty);
      return;
    }
    setBusy(true);
    const answer = await approval.explain(finding, text.trim());
    setBusy(false);
    if (answer.kind === 'refused') setTrouble(answer.sentence);
    else onClose();
  }
}
