'use client';

import { cellNameAt } from '../../lib/messages/names';
import { paragraphName } from '../../lib/messages/place-words';
import { changedCells, changedPlaces, rateWords, reviewWords } from '../../lib/messages/review-words';
import { changedParagraphs } from '../../lib/workflow/compare-reports';
import type { Piece } from '../../lib/workflow/compare-texts';
import { Figure } from './cell-changes';
import { Pieces } from './pieces';
import { PlaceButton } from './place-button';
import { useReview } from './review-context';
import type { ReviewData } from './review-data';
import styles from './review.module.css';

/** What differs from the report of the year before: figures with their rate, prose word by word. */
export function LastYearTab({ lastYear }: { readonly lastYear: NonNullable<ReviewData['lastYear']> }) {
  const { template, data, can } = useReview();
  const { comparison, year } = lastYear;
  const paragraphs = changedParagraphs(comparison);
  const acting = can.mark || can.comment;
  return (
    <div className={styles.tab}>
      <section aria-labelledby="year-cells">
        <h2 id="year-cells">{changedCells(comparison.cells.length)}</h2>
        {comparison.cells.length === 0 ? (
          <p className={styles.none}>{reviewWords.noCellChanges}</p>
        ) : (
          <div className={styles.scroller} tabIndex={0} role="group" aria-labelledby="year-cells">
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{reviewWords.cell}</th>
                  <th scope="col">{year}</th>
                  <th scope="col">{data.report.year}</th>
                  <th scope="col">{reviewWords.rate}</th>
                  {acting && <td className={styles.actionHead} />}
                </tr>
              </thead>
              <tbody>
                {comparison.cells.map(({ address, before, after, computed }) => (
                  <tr key={address} data-computed={computed}>
                    <th scope="row">{cellNameAt(template, address)}</th>
                    <td>
                      <Figure text={before} />
                    </td>
                    <td>
                      <Figure text={after} />
                    </td>
                    <td>{rateOf(before, after) ?? <span aria-hidden="true">{reviewWords.none}</span>}</td>
                    {acting && (
                      <td>
                        <PlaceButton place={{ kind: 'cell', address }} />
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <section aria-labelledby="year-prose">
        <h2 id="year-prose">{changedPlaces(paragraphs.length)}</h2>
        {paragraphs.length === 0 && <p className={styles.none}>{reviewWords.noProseChanges}</p>}
        <ul className={styles.prose}>
          {paragraphs.map(({ section, index, earlierIndex, pieces }) => (
            <li key={`${section} ${index} ${earlierIndex}`}>
              <div className={styles.proseHead}>
                <span className={styles.placeName}>
                  {index === null
                    ? `${year} ${paragraphName(template, section, earlierIndex ?? 0)}`
                    : paragraphName(template, section, index)}
                </span>
                {index !== null && (
                  <PlaceButton place={{ kind: 'paragraph', section, index, text: laterText(pieces) }} />
                )}
              </div>
              <p className={styles.text}>
                <Pieces pieces={pieces} />
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The text of the later year. */
function laterText(pieces: readonly Piece[]): string {
  return pieces.flatMap(({ kind, text }) => (kind === 'deleted' ? [] : [text])).join('');
}

function rateOf(before: string, after: string): string | null {
  const [earlier, later] = [Number(before), Number(after)];
  return before === '' || after === '' || Number.isNaN(earlier + later) ? null : rateWords(earlier, later);
}
