'use client';

import { cellNameAt, figureText } from '../../lib/messages/names';
import { changedCells, ofPlace, reviewWords, submissionName, totalsFollowing } from '../../lib/messages/review-words';
import { decimalOf, valueAt } from '../../lib/report/cell-value';
import type { CellValues } from '../../lib/report/report';
import type { CellChange } from '../../lib/workflow/compare-reports';
import { PlaceButton } from './place-button';
import { Reasons } from './reasons';
import { useReview } from './review-context';
import type { CellRow } from './review-rows';
import styles from './review.module.css';

interface CellChangesProps {
  readonly earlier: number;
  readonly rows: readonly CellRow[];
  /** The totals that changed with them. */
  readonly totals: readonly CellChange[];
  /** Last year's figures, where they are known. */
  readonly lastYear: CellValues | null;
}

/** The cells that changed: reason, old, new, last year, and a tick for each that was checked. */
export function CellChanges({ earlier, rows, totals, lastYear }: CellChangesProps) {
  const { template, work, can } = useReview();
  const withReasons = rows.some(({ reasons }) => reasons.length > 0);
  const acting = can.mark || can.comment;
  return (
    <section aria-labelledby="changed-cells">
      <h2 id="changed-cells">{changedCells(rows.filter(({ untouched }) => !untouched).length)}</h2>
      {rows.length === 0 ? (
        <p className={styles.none}>{reviewWords.noCellChanges}</p>
      ) : (
        <div className={styles.scroller} tabIndex={0} role="group" aria-labelledby="changed-cells">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{reviewWords.cell}</th>
                {withReasons && <th scope="col">{reviewWords.reason}</th>}
                <th scope="col">{submissionName(earlier)}</th>
                <th scope="col">{reviewWords.now}</th>
                {lastYear !== null && <th scope="col">{reviewWords.lastYearShort}</th>}
                {can.mark && <th scope="col">{reviewWords.check}</th>}
                {acting && <td className={styles.actionHead} />}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ address, before, after, reasons, untouched }) => {
                const name = cellNameAt(template, address);
                return (
                  <tr key={address}>
                    <th scope="row">{name}</th>
                    {withReasons && (
                      <td>
                        <Reasons reasons={reasons} />
                      </td>
                    )}
                    <td className={styles.old}>
                      {untouched ? <Figure text={before} /> : <del>{<Figure text={before} />}</del>}
                    </td>
                    {untouched ? (
                      <td className={styles.untouched}>{reviewWords.notChanged}</td>
                    ) : (
                      <td className={styles.new}>
                        <Figure text={after} />
                      </td>
                    )}
                    {lastYear !== null && (
                      <td>
                        <Figure text={textOf(lastYear, address)} />
                      </td>
                    )}
                    {can.mark && (
                      <td className={styles.tick}>
                        <input
                          type="checkbox"
                          aria-label={ofPlace(reviewWords.check, name)}
                          checked={work.checked.includes(address)}
                          onChange={({ target }) => work.tick(address, target.checked)}
                        />
                      </td>
                    )}
                    {acting && (
                      <td>
                        <PlaceButton place={{ kind: 'cell', address }} />
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {totals.length > 0 && (
        <details className={styles.totals}>
          <summary>{totalsFollowing(totals.length)}</summary>
          <ul>
            {totals.map(({ address, before, after }) => (
              <li key={address}>
                {cellNameAt(template, address)}：<del>{before === '' ? reviewWords.blank : figureText(before)}</del>{' '}
                <span aria-hidden="true">→</span> {after === '' ? reviewWords.blank : figureText(after)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** A figure, or the word for a blank: never 0. */
export function Figure({ text }: { readonly text: string }) {
  return text === '' ? <span className={styles.blank}>{reviewWords.blank}</span> : figureText(text);
}

function textOf(cells: CellValues, address: CellChange['address']): string {
  const value = valueAt(cells, address);
  return value === null ? '' : decimalOf(value);
}
