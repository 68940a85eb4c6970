import { reviewWords } from '../../lib/messages/review-words';
import type { ReturnReason } from './review-data';
import styles from './review.module.css';

/** Why a place was returned, and what was put forward for it. */
export function Reasons({ reasons }: { readonly reasons: readonly ReturnReason[] }) {
  if (reasons.length === 0) return <span aria-hidden="true">{reviewWords.none}</span>;
  return reasons.map(({ reason, suggestion }, index) => (
    <p key={index} className={styles.reason}>
      {reason}
      {suggestion !== null && (
        <span className={styles.suggested}>
          {reviewWords.suggestion} <q>{suggestion}</q>
        </span>
      )}
    </p>
  ));
}
