'use client';

import { placeName } from '../../lib/messages/place-words';
import { ofPlace, reviewWords } from '../../lib/messages/review-words';
import { placeKey, type Place } from '../../lib/report/place';
import { useReview } from './review-context';
import styles from './review.module.css';

/** The button by which something is said of a place; nothing for those who may say nothing. */
export function PlaceButton({ place }: { readonly place: Place }) {
  const { template, work, can, speakOf } = useReview();
  if (!can.mark && !can.comment) return null;
  const marked = work.marks.some((mark) => placeKey(mark.place) === placeKey(place));
  const word = marked ? reviewWords.editMark : can.mark ? reviewWords.mark : reviewWords.comment;
  return (
    <button
      type="button"
      className={marked ? styles.marked : styles.act}
      aria-haspopup="dialog"
      aria-label={ofPlace(word, placeName(template, place))}
      onClick={() => speakOf(place)}
    >
      {marked && <span aria-hidden="true">↩ </span>}
      {word}
    </button>
  );
}
