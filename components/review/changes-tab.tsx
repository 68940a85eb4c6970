'use client';

import { notChangedCount, reviewWords } from '../../lib/messages/review-words';
import { CellChanges } from './cell-changes';
import { FilledFacts } from './filled-facts';
import { ProseChanges } from './prose-changes';
import { Reasons } from './reasons';
import { useReview } from './review-context';
import { cellRows, countUntouched, paragraphRows, reasonsAt } from './review-rows';
import styles from './review.module.css';

/** What changed since the submission before, each place with what it was returned for; of a first one, how it is filled in. */
export function ChangesTab() {
  const { template, data } = useReview();
  const { earlier, report, lastYear } = data;
  if (earlier === null) return <FilledFacts />;
  const { comparison, reasons } = earlier;
  const cells = cellRows(template, report, comparison, reasons);
  const paragraphs = paragraphRows(comparison, reasons);
  const untouched = countUntouched(cells) + countUntouched(paragraphs);
  const listed = new Set(cells.map(({ address }) => address));
  const whole = reasonsAt(reasons, 'report');
  return (
    <div className={styles.tab}>
      {untouched > 0 && <p className={styles.warning}>▲ {notChangedCount(untouched)}</p>}
      {whole.length > 0 && (
        <div className={styles.reasonBox}>
          <b>{reviewWords.reason}</b>
          <Reasons reasons={whole} />
        </div>
      )}
      <CellChanges
        earlier={earlier.number}
        rows={cells}
        totals={comparison.cells.filter(({ address }) => !listed.has(address))}
        lastYear={lastYear?.cells ?? null}
      />
      <ProseChanges
        rows={paragraphs}
        lines={comparison.lines.map((line) => ({ ...line, reasons: reasonsAt(reasons, line.line) }))}
      />
    </div>
  );
}
