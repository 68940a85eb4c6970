'use client';

import { useId, useState } from 'react';
import { placeName } from '../../lib/messages/place-words';
import { ofPlace, reviewWords, submissionName } from '../../lib/messages/review-words';
import { minuteWords } from '../../lib/messages/workflow-words';
import { Figure } from './cell-changes';
import { useReview } from './review-context';
import type { ReviewThread } from './review-data';
import styles from './review.module.css';

/** One thread: where, what stood there, what was said, and the ways to answer and to settle it. */
export function ThreadItem({ thread }: { readonly thread: ReviewThread }) {
  const { template, can, show } = useReview();
  const { place, begunAt, number, resolvedAt, resolvedBy, suggestion, suggestionState } = thread;
  const name = placeName(template, place ?? begunAt);
  return (
    <li className={styles.card} data-resolved={resolvedAt !== null}>
      <div className={styles.cardHead}>
        <h3>{name}</h3>
        {number !== null && <span className={styles.section}>{submissionName(number)}</span>}
        {thread.returned && <span className={styles.bad}>↩ {reviewWords.returnedFor}</span>}
        {place === null && <span className={styles.bad}>{reviewWords.placeGone}</span>}
        {resolvedAt !== null && (
          <span className={styles.good}>
            ✓ {resolvedBy} {minuteWords(resolvedAt)}
          </span>
        )}
        {place !== null && place.kind !== 'report' && (
          <button
            type="button"
            className={styles.link}
            aria-label={ofPlace(reviewWords.showOnPages, name)}
            onClick={() => show(place)}
          >
            {reviewWords.showOnPages}
          </button>
        )}
      </div>
      {begunAt.kind !== 'report' && (
        <p className={styles.quoted}>
          {reviewWords.quoted}：<Figure text={thread.quoted} />
        </p>
      )}
      {suggestion !== null && (
        <p className={styles.suggested}>
          {reviewWords.suggestion} <q>{suggestion}</q>
          {suggestionState !== null && <span> · {reviewWords.suggestionStates[suggestionState]}</span>}
        </p>
      )}
      <ul className={styles.messages}>
        {thread.messages.map(({ id, byName, text, at }) => (
          <li key={id}>
            <span className={styles.by}>
              {byName} {minuteWords(at)}
            </span>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <div className={styles.answers}>
        {can.comment && resolvedAt === null && <Reply thread={thread} name={name} />}
        {can.resolve && <Resolve thread={thread} name={name} />}
      </div>
    </li>
  );
}

interface AnswerProps {
  readonly thread: ReviewThread;
  readonly name: string;
}

function Reply({ thread, name }: AnswerProps) {
  const { actions, run, busy } = useReview();
  const [text, setText] = useState('');
  const field = useId();
  return (
    <form
      className={styles.reply}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        void run(() => actions.reply({ threadId: thread.id, text: text.trim() }), '').then((done) => {
          if (done) setText('');
        });
      }}
    >
      <label className="said" htmlFor={field}>
        {ofPlace(reviewWords.replyLabel, name)}
      </label>
      <textarea id={field} rows={1} value={text} maxLength={2000} onChange={({ target }) => setText(target.value)} />
      <button type="submit" className={styles.act} disabled={busy || text.trim() === ''}>
        {reviewWords.reply}
      </button>
    </form>
  );
}

function Resolve({ thread: { id, resolvedAt }, name }: AnswerProps) {
  const { actions, run, busy } = useReview();
  const word = resolvedAt === null ? reviewWords.resolve : reviewWords.reopen;
  return (
    <button
      type="button"
      className={styles.act}
      aria-label={ofPlace(word, name)}
      disabled={busy}
      onClick={() => void run(() => actions.resolve({ threadId: id, resolved: resolvedAt === null }), '')}
    >
      {word}
    </button>
  );
}
