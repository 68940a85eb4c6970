'use client';

import { placeName } from '../../lib/messages/place-words';
import { markedOn, marksTitle, ofPlace, reviewWords, willOpen } from '../../lib/messages/review-words';
import { placeKey } from '../../lib/report/place';
import { openCells } from '../../lib/workflow/opening';
import { useReview } from './review-context';
import styles from './review.module.css';

/** What is to be returned, each place with its reason, and what the return will open. */
export function MarkList() {
  const { template, data, work, speakOf } = useReview();
  const { marks } = work;
  const places = marks.map(({ place }) => place);
  const named = new Set(places.map(placeKey));
  const further = [...openCells(template, places)].filter((address) => !named.has(address)).length;
  const whole = places.length === 0 || places.some(({ kind }) => kind === 'report');
  return (
    <section aria-labelledby="marks" className={styles.marks}>
      <h3 id="marks">{marksTitle(marks.length)}</h3>
      {marks.length === 0 ? (
        <p className={styles.hint}>{reviewWords.noMarks}</p>
      ) : (
        <ul>
          {marks.map(({ place, reason, suggestion, number }) => {
            const name = placeName(template, place);
            return (
              <li key={placeKey(place)}>
                <b>{name}</b>
                {data.submission !== null && number !== data.submission.number && (
                  <span className={styles.bad}> ▲ {markedOn(number)}</span>
                )}
                <p>{reason}</p>
                {suggestion !== null && (
                  <p className={styles.suggested}>
                    {reviewWords.suggestion} <q>{suggestion}</q>
                  </p>
                )}
                <span className={styles.markActs}>
                  <button
                    type="button"
                    className={styles.link}
                    aria-haspopup="dialog"
                    aria-label={ofPlace(reviewWords.editMark, name)}
                    onClick={() => speakOf(place)}
                  >
                    {reviewWords.edit}
                  </button>
                  <button
                    type="button"
                    className={styles.link}
                    aria-label={ofPlace(reviewWords.removeMark, name)}
                    onClick={() => work.unmark(place)}
                  >
                    {reviewWords.removeMark}
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <p className={styles.hint}>{whole ? reviewWords.marksWhole : willOpen(places.length, further)}</p>
    </section>
  );
}
