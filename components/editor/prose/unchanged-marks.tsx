'use client';

import { confirmedCount, paragraphNumber, unchangedWords } from '../../../lib/messages/unchanged-words';
import type { ExplanationState } from '../../../lib/rules/explanation';
import type { UnchangedMark } from '../../../lib/rules/unchanged-prose';
import styles from './last-year.module.css';
import { UnchangedMarkItem } from './unchanged-mark-item';

interface UnchangedMarksProps {
  /** Of the paragraph, from 0. */
  readonly index: number;
  readonly states: readonly { readonly mark: UnchangedMark; readonly state: ExplanationState }[];
  readonly onConfirm: (marks: readonly UnchangedMark[], button: HTMLButtonElement) => void;
}

/** What of one paragraph is as it was last year: what is left to confirm, and folded away what is confirmed. */
export function UnchangedMarks({ index, states, onConfirm }: UnchangedMarksProps) {
  const left = states.flatMap(({ mark, state }) => (state.kind === 'holds' ? [] : [mark]));
  const done = states.flatMap(({ mark, state }) =>
    state.kind === 'holds' ? [{ mark, explanation: state.explanation }] : [],
  );
  return (
    <>
      {left.length > 0 && (
        <div className={styles.line}>
          <b>{paragraphNumber(index)}</b>
          {left.length > 1 && (
            <button
              type="button"
              data-confirms={true}
              aria-label={`${unchangedWords.allStill} ${paragraphNumber(index)}`}
              onClick={({ currentTarget }) => onConfirm(left, currentTarget)}
            >
              {unchangedWords.allStill}
            </button>
          )}
        </div>
      )}
      <ul>
        {left.map((mark) => (
          <UnchangedMarkItem
            key={`${mark.start} ${mark.finding.facts.passage.text}`}
            mark={mark}
            explanation={null}
            onConfirm={(button) => onConfirm([mark], button)}
          />
        ))}
      </ul>
      {done.length > 0 && (
        <details data-alone={left.length === 0}>
          <summary>
            {left.length === 0 && <b>{paragraphNumber(index)} </b>}✓ {confirmedCount(done.length)}
          </summary>
          <ul>
            {done.map(({ mark, explanation }) => (
              <UnchangedMarkItem
                key={`${mark.start} ${mark.finding.facts.passage.text}`}
                mark={mark}
                explanation={explanation}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
