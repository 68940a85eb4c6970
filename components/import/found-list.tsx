import { describeSeverity } from '../../lib/messages/describe-finding';
import type { FoundLine } from './file-read';
import styles from './import.module.css';

interface FoundListProps {
  readonly title: string;
  readonly hint?: string;
  readonly lines: readonly FoundLine[];
}

/** Findings in words, a line each, with the sign of its severity. */
export function FoundList({ title, hint, lines }: FoundListProps) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.found}>
      <h3>{title}</h3>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <ul>
        {lines.map((line, index) => (
          <FoundItem key={index} {...line} />
        ))}
      </ul>
    </section>
  );
}

function FoundItem({ severity, place, sentence }: FoundLine) {
  const { sign, word } = describeSeverity(severity);
  return (
    <li>
      <span className={styles[severity]}>
        <span aria-hidden="true">{sign}</span> {word}
      </span>
      <span>
        {place !== null && <span className={styles.place}>{place}</span>}
        {sentence}
      </span>
    </li>
  );
}
