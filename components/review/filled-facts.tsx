'use client';

import { minuteWords } from '../../lib/messages/workflow-words';
import { sectionName } from '../../lib/messages/names';
import { proseSize } from '../../lib/messages/paper-words';
import { reviewWords, statedWords } from '../../lib/messages/review-words';
import { sameValue, valueAt } from '../../lib/report/cell-value';
import type { TableSection } from '../../lib/template/template';
import { zeroTables } from '../../lib/workflow/readiness';
import { useReview } from './review-context';
import styles from './review.module.css';

/** How a first submission is filled in: figures, zeros and blanks by table, and who vouched for a table of zeros. */
export function FilledFacts() {
  const { template, data } = useReview();
  const tables = template.sections.filter((section): section is TableSection => section.kind === 'table');
  const zero = new Set(zeroTables(template, data.report).map(({ id }) => id));
  return (
    <div className={styles.tab}>
      <p className={styles.lead}>{data.submission === null ? reviewWords.firstDraft : reviewWords.firstSubmission}</p>
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={reviewWords.cells}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{reviewWords.factTable}</th>
              <th scope="col">{reviewWords.factTyped}</th>
              <th scope="col">{reviewWords.factZero}</th>
              <th scope="col">{reviewWords.factBlank}</th>
              <th scope="col">{reviewWords.factZeroStatement}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map((section) => {
              const { typed, zeros, blanks } = countsOf(section);
              return (
                <tr key={section.id}>
                  <th scope="row">{section.heading}</th>
                  <td>{typed}</td>
                  <td>{zeros}</td>
                  <td className={blanks > 0 ? styles.blank : undefined}>{blanks}</td>
                  <td>{zero.has(section.id) ? statementOf(section) : reviewWords.notNeeded}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <h2>{reviewWords.factProse}</h2>
      <ul className={styles.facts}>
        {template.sections
          .filter(({ kind }) => kind === 'narrative')
          .map((section) => {
            const blocks = data.report.narrative[section.id] ?? [];
            const characters = blocks.reduce((count, { text }) => count + [...text].length, 0);
            return <li key={section.id}>{proseSize(section, blocks.length, characters)}</li>;
          })}
      </ul>
    </div>
  );

  function countsOf({ id }: TableSection): { typed: number; zeros: number; blanks: number } {
    const typed = [...template.cells.values()].filter(({ section, computed }) => section.id === id && !computed);
    const values = typed.map(({ address }) => valueAt(data.report.cells, address));
    return {
      typed: typed.length,
      zeros: values.filter((value) => sameValue(value, 0)).length,
      blanks: values.filter((value) => value === null).length,
    };
  }

  function statementOf({ id }: TableSection): string {
    const statement = data.zeroStatements.find(({ section }) => section === id);
    if (statement === undefined) return reviewWords.notStated;
    return statedWords(sectionName(template, id), statement.byName, minuteWords(new Date(statement.at)));
  }
}
