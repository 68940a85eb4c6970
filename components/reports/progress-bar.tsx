import { describeProgress } from '../../lib/messages/app-words';
import styles from './reports.module.css';

interface ProgressBarProps {
  readonly filled: number;
  readonly of: number;
}

/** How much of the form is filled in; 100 % is said of nothing less than all of it. */
export function ProgressBar({ filled, of }: ProgressBarProps) {
  const words = describeProgress(filled, of);
  return (
    <span className={styles.progress} title={words}>
      <progress value={filled} max={of} aria-label={words} />
      <span className={styles.percent}>{Math.floor((100 * filled) / of)}%</span>
    </span>
  );
}
