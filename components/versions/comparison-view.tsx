import { cellNameAt, figureText } from '../../lib/messages/names';
import { paragraphName, placeName } from '../../lib/messages/place-words';
import { cellCount, comparisonTitle, proseCount, versionWords } from '../../lib/messages/version-words';
import type { CellAddress, Template } from '../../lib/template/template';
import { changedParagraphs, countChanges, type Comparison } from '../../lib/workflow/compare-reports';
import { Pieces } from '../review/pieces';
import table from '../shell/table.module.css';
import styles from './versions.module.css';

interface ComparisonViewProps {
  readonly template: Template;
  readonly comparison: Comparison;
  readonly older: string;
  readonly newer: string;
  /** How a cell came to be what it is in the later version, and by whom: words, where that is known. */
  readonly origins: Readonly<Record<CellAddress, { readonly how: string; readonly who: string } | undefined>>;
}

/** Two versions of a report beside each other: cells old → new, prose word by word. */
export function ComparisonView(props: ComparisonViewProps) {
  const { comparison, older, newer } = props;
  return (
    <section aria-label={comparisonTitle(older, newer)}>
      <h2 className={styles.title}>{comparisonTitle(older, newer)}</h2>
      {countChanges(comparison) === 0 ? <p>{versionWords.same}</p> : <Differences {...props} />}
    </section>
  );
}

function Differences({ template, comparison, older, newer, origins }: ComparisonViewProps) {
  const typed = comparison.cells.filter(({ computed }) => !computed);
  const totals = comparison.cells.filter(({ computed }) => computed);
  const paragraphs = changedParagraphs(comparison);
  const kinds = { added: versionWords.added, removed: versionWords.removed, changed: versionWords.changed, same: '' };
  return (
    <>
      <h3>{cellCount(typed.length)}</h3>
      {typed.length === 0 ? (
        <p className={styles.none}>{versionWords.noCells}</p>
      ) : (
        <div className={table.scroller}>
          <table className={`${table.table} ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">{versionWords.columns.place}</th>
                <th scope="col">{older}</th>
                <th scope="col">{newer}</th>
                <th scope="col">{versionWords.columns.how}</th>
                <th scope="col">{versionWords.columns.who}</th>
              </tr>
            </thead>
            <tbody>
              {typed.map(({ address, before, after }) => (
                <tr key={address}>
                  <th scope="row">{cellNameAt(template, address)}</th>
                  <td className={styles.old}>
                    <del>{before === '' ? versionWords.blank : figureText(before)}</del>
                  </td>
                  <td className={styles.new}>{after === '' ? versionWords.blank : figureText(after)}</td>
                  <td>{origins[address]?.how}</td>
                  <td>{origins[address]?.who}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {totals.length > 0 && (
        <details className={styles.totals}>
          <summary>{`${versionWords.totals}（${totals.length}）`}</summary>
          <ul>
            {totals.map(({ address, before, after }) => (
              <li key={address}>
                {cellNameAt(template, address)}：{before === '' ? versionWords.blank : figureText(before)} →{' '}
                {after === '' ? versionWords.blank : figureText(after)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <h3>{proseCount(paragraphs.length + comparison.lines.length)}</h3>
      {paragraphs.length + comparison.lines.length === 0 && <p className={styles.none}>{versionWords.noProse}</p>}
      <ul className={styles.prose}>
        {comparison.lines.map(({ line, pieces }) => (
          <li key={line}>
            <b>{placeName(template, { kind: line })}</b>
            <p>
              <Pieces pieces={pieces} />
            </p>
          </li>
        ))}
        {paragraphs.map(({ kind, section, index, earlierIndex, pieces }) => (
          <li key={`${section} ${index} ${earlierIndex}`}>
            <b>{`${paragraphName(template, section, index ?? earlierIndex ?? 0)} · ${kinds[kind]}`}</b>
            <p>
              <Pieces pieces={pieces} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
