'use client';

import { paragraphName, placeName } from '../../lib/messages/place-words';
import { changedPlaces, ofPlace, reviewWords } from '../../lib/messages/review-words';
import type { Place } from '../../lib/report/place';
import { textAt } from '../../lib/report/text-at';
import type { LineChange } from '../../lib/workflow/compare-reports';
import { Pieces } from './pieces';
import { PlaceButton } from './place-button';
import { Reasons } from './reasons';
import { useReview } from './review-context';
import type { ReturnReason } from './review-data';
import type { ParagraphRow } from './review-rows';
import styles from './review.module.css';

interface ProseChangesProps {
  readonly rows: readonly ParagraphRow[];
  readonly lines: readonly (LineChange & { readonly reasons: readonly ReturnReason[] })[];
}

const kindWords = {
  added: reviewWords.added,
  removed: reviewWords.removed,
  changed: reviewWords.changed,
  same: reviewWords.kept,
} as const;

/** Title, date and paragraphs word by word, each with the reason it was returned for. */
export function ProseChanges({ rows, lines }: ProseChangesProps) {
  const { template, data } = useReview();
  const count = rows.filter(({ untouched }) => !untouched).length + lines.length;
  return (
    <section aria-labelledby="changed-prose">
      <h2 id="changed-prose">{changedPlaces(count)}</h2>
      {rows.length + lines.length === 0 && <p className={styles.none}>{reviewWords.noProseChanges}</p>}
      <ul className={styles.prose}>
        {lines.map(({ line, pieces, reasons }) => (
          <li key={line}>
            <Head name={placeName(template, { kind: line })} checkKey={line} place={{ kind: line }} />
            {reasons.length > 0 && <Reasons reasons={reasons} />}
            <p className={styles.text}>
              <Pieces pieces={pieces} />
            </p>
          </li>
        ))}
        {rows.map((row) => {
          const place = placeOf(row);
          const name = paragraphName(template, row.section, row.index ?? row.earlierIndex ?? 0);
          return (
            <li key={`${row.section} ${row.index ?? 'gone'} ${row.earlierIndex ?? 'new'}`}>
              <Head
                name={`${name} · ${kindWords[row.kind]}`}
                checkKey={`${row.section} ${row.index} ${row.earlierIndex}`}
                place={place}
              />
              {row.reasons.length > 0 && (
                <div className={styles.reasonBox}>
                  <b>{reviewWords.reason}</b>
                  <Reasons reasons={row.reasons} />
                  {row.untouched && <p className={styles.untouched}>{reviewWords.notChanged}</p>}
                </div>
              )}
              <p className={styles.text}>
                <Pieces pieces={row.pieces} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );

  /** The place in what is shown; a paragraph that was taken out has none. */
  function placeOf({ section, index }: ParagraphRow): Place | null {
    if (index === null) return null;
    const place = { kind: 'paragraph', section, index, text: '' } as const;
    return { ...place, text: textAt(template, data.report, place) ?? '' };
  }
}

interface HeadProps {
  readonly name: string;
  readonly checkKey: string;
  readonly place: Place | null;
}

function Head({ name, checkKey, place }: HeadProps) {
  const { work, can } = useReview();
  return (
    <div className={styles.proseHead}>
      <span className={styles.placeName}>{name}</span>
      {place !== null && <PlaceButton place={place} />}
      {can.mark && (
        <label className={styles.tickLabel}>
          <input
            type="checkbox"
            aria-label={ofPlace(reviewWords.check, name)}
            checked={work.checked.includes(checkKey)}
            onChange={({ target }) => work.tick(checkKey, target.checked)}
          />
          {reviewWords.check}
        </label>
      )}
    </div>
  );
}
