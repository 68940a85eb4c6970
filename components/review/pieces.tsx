import { reviewWords } from '../../lib/messages/review-words';
import type { Piece } from '../../lib/workflow/compare-texts';
import styles from './review.module.css';

/** A text as it became: what was taken out struck through, what was put in underlined, and both said to those who listen. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, index) => {
    switch (kind) {
      case 'same':
        return <span key={index}>{text}</span>;
      case 'deleted':
        return (
          <del key={index} className={styles.deleted}>
            <span className="said">{reviewWords.deletedSaid}</span>
            {text}
          </del>
        );
      case 'inserted':
        return (
          <ins key={index} className={styles.inserted}>
            <span className="said">{reviewWords.insertedSaid}</span>
            {text}
          </ins>
        );
    }
  });
}
