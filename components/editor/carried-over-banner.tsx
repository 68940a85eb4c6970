'use client';

import { carryAction, carryOffer, lastYearWords } from '../../lib/messages/last-year-words';
import styles from './carried-over-banner.module.css';
import { useEditor, useOutput } from './editor-context';

/** Offers to fill in what last year carried forward, while it is blank; nothing is filled in unasked. */
export function CarriedOverBanner() {
  const { editing, lastYear } = useEditor();
  const blank = useOutput(editing.carriedOver.blank);
  const putAside = useOutput(lastYear.offerPutAside);
  const { known } = lastYear;
  if (known === null || blank === 0 || putAside) return null;
  return (
    <p className={styles.banner}>
      <span>{carryOffer(known.report.year, blank)}</span>
      <button type="button" className={styles.act} onClick={() => lastYear.carryOver()}>
        {carryAction(blank)}
      </button>
      <button type="button" className={styles.aside} onClick={decline}>
        {lastYearWords.notNow}
      </button>
    </p>
  );

  function decline(): void {
    lastYear.offerPutAside.set(true);
    document.getElementById('work')?.focus();
  }
}
