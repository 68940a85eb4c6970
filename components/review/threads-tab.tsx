'use client';

import { useState } from 'react';
import { reviewWords } from '../../lib/messages/review-words';
import { useReview } from './review-context';
import styles from './review.module.css';
import { ThreadItem } from './thread-item';

/** What was said about places of the report, over all its submissions. */
export function ThreadsTab() {
  const { data, can, speakOf } = useReview();
  const [openOnly, setOpenOnly] = useState(false);
  const shown = data.threads.filter(({ resolvedAt }) => !openOnly || resolvedAt === null);
  return (
    <div className={styles.tab}>
      <h2 className="said">{reviewWords.threadsTab}</h2>
      <div className={styles.bar}>
        <label className={styles.tickLabel}>
          <input type="checkbox" checked={openOnly} onChange={({ target }) => setOpenOnly(target.checked)} />
          {reviewWords.unresolvedOnly}
        </label>
        {can.comment && (
          <button
            type="button"
            className={styles.act}
            aria-haspopup="dialog"
            onClick={() => speakOf({ kind: 'report' })}
          >
            {reviewWords.commentOnWhole}
          </button>
        )}
      </div>
      {shown.length === 0 && <p className={styles.none}>{reviewWords.noThreads}</p>}
      <ul className={styles.cards}>
        {shown.map((thread) => (
          <ThreadItem key={thread.id} thread={thread} />
        ))}
      </ul>
    </div>
  );
}
