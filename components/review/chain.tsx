'use client';

import { reviewWords, stepWords } from '../../lib/messages/review-words';
import { minuteWords } from '../../lib/messages/workflow-words';
import { useReview } from './review-context';
import styles from './review.module.css';

/** Who did what when, over all submissions, with duty and opinion. */
export function Chain() {
  const { data } = useReview();
  if (data.chain.length === 0) return null;
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{reviewWords.chain}</h2>
      <ol className={styles.chain}>
        {data.chain.map((step) => (
          <li key={step.key} data-step={step.step}>
            <b>{stepWords(step, data.reviewLevels)}</b>
            <span className={styles.by}>
              {step.byName}
              {step.duty !== null && `（${step.duty}）`} {minuteWords(step.at)}
            </span>
            {step.opinion !== '' && <p>{step.opinion}</p>}
            {step.relaxed && <p className={styles.relaxed}>▲ {reviewWords.relaxedUsed}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
