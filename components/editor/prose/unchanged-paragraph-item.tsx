'use client';

import { useId, useRef, useState } from 'react';
import { paragraphNumber, unchangedWords } from '../../../lib/messages/unchanged-words';
import { explainedBy } from '../../../lib/messages/submission-words';
import { minuteWords } from '../../../lib/messages/workflow-words';
import type { Explanation } from '../../../lib/rules/explanation';
import type { Finding, Passage } from '../../../lib/rules/finding';
import { useEditor } from '../editor-context';
import { useExplaining } from '../use-explaining';
import styles from './last-year.module.css';

interface UnchangedParagraphItemProps {
  readonly finding: Finding;
  readonly passage: Passage;
  /** Why it may stand as it is, where somebody has said so. */
  readonly confirmed: Explanation | null;
}

/** A paragraph that is an earlier year's word for word; why it is kept is the 说明 of what was found. */
export function UnchangedParagraphItem({ finding, passage, confirmed }: UnchangedParagraphItemProps) {
  const { editing } = useEditor();
  const [asking, setAsking] = useState(false);
  const goThere = useRef<HTMLButtonElement>(null);
  const name = paragraphNumber(passage.index);
  return (
    <>
      <div className={styles.line}>
        {confirmed === null ? (
          <b className={styles.mark}>{unchangedWords.wholeParagraph}</b>
        ) : (
          <b className={styles.done}>✓ {unchangedWords.kept}</b>
        )}
        <span className={styles.excerpt}>
          {name}：{passage.text}
        </span>
        <button
          ref={goThere}
          type="button"
          aria-label={`${unchangedWords.goThere}${name}`}
          onClick={() => editing.navigation.goToPlace({ kind: 'paragraph', ...passage })}
        >
          {unchangedWords.goThere}
        </button>
        {confirmed === null && !asking && (
          <button type="button" aria-label={`${unchangedWords.confirm}${name}`} onClick={() => setAsking(true)}>
            {unchangedWords.confirm}
          </button>
        )}
      </div>
      {confirmed !== null && (
        <p className={styles.reason}>
          {confirmed.text} <small>{explainedBy(confirmed.byName, minuteWords(new Date(confirmed.at)))}</small>
        </p>
      )}
      {confirmed === null && asking && <ConfirmKept finding={finding} onClose={close} />}
    </>
  );

  function close(): void {
    setAsking(false);
    goThere.current?.focus();
  }
}

/** Asks why a paragraph is kept as it was; the reason is the 说明 of what was found. */
function ConfirmKept({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const { busy, trouble, save } = useExplaining(finding, unchangedWords.reasonEmpty, onClose);
  return (
    <div className={styles.confirm}>
      <label htmlFor={id}>{unchangedWords.confirmReason}</label>
      <input
        id={id}
        type="text"
        value={text}
        autoComplete="off"
        autoFocus
        placeholder={unchangedWords.confirmHint}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') void save(text);
          if (event.key === 'Escape') onClose();
        }}
      />
      <button type="button" disabled={busy} onClick={() => void save(text)}>
        {unchangedWords.confirmSave}
      </button>
      <button type="button" onClick={onClose}>
        {unchangedWords.cancel}
      </button>
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
    </div>
  );
}
