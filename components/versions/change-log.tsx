import Link from 'next/link';
import { versionWords } from '../../lib/messages/version-words';
import type { Piece } from '../../lib/workflow/compare-texts';
import { Pieces } from '../review/pieces';
import shell from '../shell/shell.module.css';
import table from '../shell/table.module.css';
import fieldStyles from '../shell/field.module.css';
import styles from './versions.module.css';

/** One change as the record shows it. */
export interface LoggedChange {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly where: string;
  readonly how: string;
  /** Of a figure the two texts, of prose what was taken out and put in. */
  readonly texts: { readonly before: string; readonly after: string } | { readonly pieces: readonly Piece[] };
}

interface ChangeLogProps {
  readonly changes: readonly LoggedChange[];
  readonly fields: readonly { readonly value: string; readonly name: string }[];
  readonly field: string;
  /** Where the older ones are; null on the last page. */
  readonly olderUrl: string | null;
  /** Null on the first page. */
  readonly latestUrl: string | null;
}

/** Who changed what, when and how, the latest first. */
export function ChangeLog({ changes, fields, field, olderUrl, latestUrl }: ChangeLogProps) {
  const { changeColumns } = versionWords;
  return (
    <section aria-label={versionWords.changesView}>
      <form method="get" className={`${fieldStyles.control} ${styles.filter}`}>
        <input type="hidden" name="view" value="changes" />
        <label htmlFor="field">{versionWords.field}</label>
        <select id="field" name="field" defaultValue={field}>
          <option value="">{versionWords.allFields}</option>
          {fields.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" className={shell.button}>
          {versionWords.show}
        </button>
      </form>
      {changes.length === 0 ? (
        <p className={styles.none}>{versionWords.noChanges}</p>
      ) : (
        <div className={table.scroller}>
          <table className={`${table.table} ${styles.table}`}>
            <thead>
              <tr>
                {[changeColumns.at, changeColumns.who, changeColumns.where, changeColumns.how].map((name) => (
                  <th key={name} scope="col" className={styles.short}>
                    {name}
                  </th>
                ))}
                <th scope="col">{`${changeColumns.before} → ${changeColumns.after}`}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ id, at, who, where, how, texts }) => (
                <tr key={id}>
                  <td className={styles.short}>{at}</td>
                  <td className={styles.short}>{who}</td>
                  <th scope="row" className={styles.place}>
                    {where}
                  </th>
                  <td className={styles.short}>{how}</td>
                  <td className={styles.texts}>
                    {'pieces' in texts ? (
                      <Pieces pieces={texts.pieces} />
                    ) : (
                      <>
                        <del>{texts.before === '' ? versionWords.blank : texts.before}</del>{' '}
                        <span aria-hidden="true">→</span> {texts.after === '' ? versionWords.blank : texts.after}
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.pages}>
        {latestUrl !== null && <Link href={latestUrl}>{versionWords.latest}</Link>}
        {olderUrl !== null && <Link href={olderUrl}>{versionWords.earlier}</Link>}
      </p>
    </section>
  );
}
