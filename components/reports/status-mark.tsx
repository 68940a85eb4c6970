import { stateWords } from '../../lib/messages/app-words';
import type { ReportState } from '../../lib/rules/report-status';
import styles from './reports.module.css';

/** A state by sign, word and colour: never by colour alone. */
export function StatusMark({ state }: { readonly state: ReportState }) {
  const { sign, word } = stateWords[state];
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}
