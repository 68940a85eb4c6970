'use client';

import { placeName } from '../../lib/messages/place-words';
import { returnedBy, returnedCount, submissionWords } from '../../lib/messages/submission-words';
import { minuteWords } from '../../lib/messages/workflow-words';
import type { Place } from '../../lib/report/place';
import { textAt } from '../../lib/report/text-at';
import { useEditor, useLate, useOutput } from './editor-context';
import styles from './return-banner.module.css';

/** Why the report came back: the opinion, and each place with its reason. Nothing where it did not. */
export function ReturnBanner() {
  const { editing, approval } = useEditor();
  const { returned } = approval.props;
  const threads = useOutput(approval.threads);
  useLate(editing.engine.late);
  if (returned === null) return null;
  const marks = threads.filter((thread) => thread.returned && thread.submissionId === returned.submissionId);
  const partly = editing.closed.size > 0;
  return (
    <details className={styles.banner} open>
      <summary>
        <strong>
          <span aria-hidden="true">↩</span> {submissionWords.returnedTitle}
        </strong>
        {marks.length > 0 && <span>{returnedCount(marks.length)}</span>}
        <span className={styles.rule}>{partly ? submissionWords.returnedPlaces : submissionWords.returnedWhole}</span>
      </summary>
      <p className={styles.who}>{returnedBy(returned.byName, minuteWords(returned.at), returned.number)}</p>
      {returned.opinion !== '' && (
        <p>
          <b>{submissionWords.opinion}</b> <span className={styles.opinion}>{returned.opinion}</span>
        </p>
      )}
      <ul aria-label={submissionWords.places}>
        {marks.map((thread) => {
          const place = approval.placeOf(thread);
          const name = placeName(editing.template, place ?? thread.place);
          return (
            <li key={thread.id}>
              {place === null ? (
                name
              ) : (
                <button type="button" className={styles.place} onClick={() => editing.navigation.goToPlace(place)}>
                  {name}
                </button>
              )}
              <span>{thread.messages[0]?.text}</span>
              {isChanged(place ?? thread.place, thread.quoted) && (
                <span className={styles.done}>✓ {submissionWords.changedPlace}</span>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );

  /** Whether something else stands there now than what was returned. */
  function isChanged(place: Place, quoted: string): boolean {
    return place.kind !== 'report' && textAt(editing.template, editing.engine.report(), place) !== quoted;
  }
}
