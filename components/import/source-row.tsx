import { useMemo } from 'react';
import type { ProposedText } from '../../lib/form/propose';
import { proposalWords, sourceWords } from '../../lib/messages/proposal-words';
import { compareTexts } from '../../lib/workflow/compare-texts';
import { Pieces } from '../review/pieces';
import styles from './proposal.module.css';

interface SourceRowProps {
  readonly proposed: ProposedText;
  /** The text of the field now. */
  readonly now: string;
}

/** What stands in the file where a text was read: the row of a figure as it stands there, or prose beside what it would replace. */
export function SourceRow({ proposed: { source, text }, now }: SourceRowProps) {
  return source === null ? <ProposedProse before={now} after={text} /> : <FigureRow source={source} />;
}

function FigureRow({ source }: { readonly source: NonNullable<ProposedText['source']> }) {
  const { row, at } = source;
  return (
    <div className={styles.snippet}>
      <span className={styles.where}>{sourceWords(source)}</span>
      {row.length === 0 ? (
        <span>{proposalWords.noRow}</span>
      ) : (
        <span className={styles.row}>
          {row.map((text, index) => (
            <span key={index} className={index === at ? styles.own : styles.other}>
              {index === at ? <mark>{text}</mark> : text}
            </span>
          ))}
        </span>
      )}
      {row.length > 0 && at === null && <span className={styles.where}>{proposalWords.cutApart}</span>}
    </div>
  );
}

function ProposedProse({ before, after }: { readonly before: string; readonly after: string }) {
  const pieces = useMemo(() => compareTexts(before, after), [before, after]);
  return (
    <div className={styles.prose}>
      <Pieces pieces={before.trim() === '' ? [{ kind: 'same', text: after }] : pieces} />
    </div>
  );
}
