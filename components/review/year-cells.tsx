'use client';

import { cellNameAt, figureText } from '../../lib/messages/names';
import { rateWords, reviewWords } from '../../lib/messages/review-words';
import { differentCellCount, unchangedCellCount, unchangedWords } from '../../lib/messages/unchanged-words';
import { Figure } from './cell-changes';
import { PlaceButton } from './place-button';
import { useReview } from './review-context';
import type { YearData } from './review-data';
import styles from './review.module.css';

/** The cells that say something else than last year, and the figures that are last year's again where that is worth a look. */
export function YearCells({ lastYear }: { readonly lastYear: YearData }) {
  const { template, data, can } = useReview();
  const { comparison, year, unchangedCells } = lastYear;
  const acting = can.mark || can.comment;
  return (
    <>
      <section aria-labelledby="year-cells">
        <h2 id="year-cells">{differentCellCount(comparison.cells.length)}</h2>
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
      <section aria-labelledby="year-same-cells">
        <h2 id="year-same-cells">{unchangedCellCount(unchangedCells.length)}</h2>
        <p className={styles.hint}>{unchangedWords.cellsNote}</p>
        <ul className={styles.sameCells}>
          {unchangedCells.map(({ cell, value }) => (
            <li key={cell}>
              {cellNameAt(template, cell)} <b>{figureText(value)}</b>{' '}
              <PlaceButton place={{ kind: 'cell', address: cell }} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function rateOf(before: string, after: string): string | null {
  const [earlier, later] = [Number(before), Number(after)];
  return before === '' || after === '' || Number.isNaN(earlier + later) ? null : rateWords(earlier, later);
}
