'use client';

import { aboutMark, confirmedBy, unchangedWords } from '../../../lib/messages/unchanged-words';
import { minuteWords } from '../../../lib/messages/workflow-words';
import type { Explanation } from '../../../lib/rules/explanation';
import type { UnchangedMark } from '../../../lib/rules/unchanged-prose';
import styles from './last-year.module.css';
import { proseFieldOf } from './prose-field-name';
import { showWords } from './show-words';

interface UnchangedMarkItemProps {
  readonly mark: UnchangedMark;
  /** Who has confirmed it, or null. */
  readonly explanation: Explanation | null;
  /** Absent where it is confirmed. */
  readonly onConfirm?: (button: HTMLButtonElement) => void;
}

/** A sentence or figure that is last year's, with the way there, and one press to say that it still holds. */
export function UnchangedMarkItem({ mark, explanation, onConfirm }: UnchangedMarkItemProps) {
  const { facts } = mark.finding;
  const { section, index, text } = facts.passage;
  return (
    <li className={styles.line}>
      {explanation === null && <b className={styles.mark}>{unchangedWords.unchanged}</b>}
      <span className={styles.excerpt} title={text}>
        {facts.kind === 'unchangedFigure' && <b>{facts.figure} </b>}
        {text}
      </span>
      {explanation !== null && (
        <small className={styles.by}>{confirmedBy(explanation.byName, minuteWords(new Date(explanation.at)))}</small>
      )}
      <button
        type="button"
        aria-label={aboutMark(unchangedWords.goThere, index, text)}
        onClick={() => showWords(proseFieldOf(section), index, mark)}
      >
        {unchangedWords.goThere}
      </button>
      {onConfirm !== undefined && (
        <button
          type="button"
          data-confirms={true}
          aria-label={aboutMark(unchangedWords.still, index, text)}
          onClick={({ currentTarget }) => onConfirm(currentTarget)}
        >
          {unchangedWords.still}
        </button>
      )}
    </li>
  );
}
