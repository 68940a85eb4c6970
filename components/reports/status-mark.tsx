import { listStateWords, type ListState } from '../../lib/messages/list-words';
import styles from './reports.module.css';

interface StatusMarkProps {
  readonly state: ListState;
  readonly remark?: string | null;
}

/** A state by sign, word and colour: never by colour alone. */
export function StatusMark({ state, remark = null }: StatusMarkProps) {
  const { sign, word } = listStateWords[state];
  return (
    <span className={styles.state} data-state={state}>
      <span aria-hidden="true">{sign}</span> {word}
      {remark !== null && <small className={styles.remark}>{remark}</small>}
    </span>
  );
}
