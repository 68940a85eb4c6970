'use client';

import type { YearData } from './review-data';
import styles from './review.module.css';
import { YearCells } from './year-cells';
import { YearProse } from './year-prose';

/** What differs from the report of the year before and what does not: the prose word by word, figures with their rate. */
export function LastYearTab({ lastYear }: { readonly lastYear: YearData }) {
  return (
    <div className={styles.tab}>
      <YearCells lastYear={lastYear} />
      <YearProse lastYear={lastYear} />
    </div>
  );
}
