import { Button } from 'antd';
import { agencyKindWords, agencyLevelWords } from '../../lib/messages/app-words';
import {
  administrationWords,
  describeLack,
  reviewLevelCount,
  unitLabel,
} from '../../lib/messages/administration-words';
import type { Lack } from '../../lib/people/lack';
import type { Unit } from '../../lib/people/unit';
import styles from './administration.module.css';

interface UnitPanelProps {
  readonly unit: Unit;
  /** Whether it is the top of what is administered, which is not ended. */
  readonly isTop: boolean;
  readonly lacks: readonly Lack[];
  readonly onChange: () => void;
  readonly onCreateBelow: () => void;
  readonly onAbolish: () => void;
}

/** What a unit is, what it lacks, and what can be done to it. */
export function UnitPanel({ unit, isTop, lacks, onChange, onCreateBelow, onAbolish }: UnitPanelProps) {
  const words = administrationWords;
  const isAbolished = unit.abolishedOn !== null;
  return (
    <section aria-labelledby="unit-name" className={styles.unit}>
      <div className={styles.head}>
        <h2 id="unit-name">{unitLabel(unit)}</h2>
        <div className={styles.buttons}>
          {!isTop && <Button onClick={onAbolish}>{isAbolished ? words.reinstateUnit : words.abolishUnit}</Button>}
          <Button onClick={onChange}>{words.changeUnit}</Button>
          {!isAbolished && <Button onClick={onCreateBelow}>{words.newUnit}</Button>}
        </div>
      </div>
      <ul className={styles.facts}>
        <li>{agencyKindWords[unit.kind]}</li>
        {unit.level !== null && <li>{agencyLevelWords[unit.level]}</li>}
        <li>{reviewLevelCount(unit.reviewLevels)}</li>
        {unit.relaxed && <li title={words.relaxedMeaning}>{words.relaxedOn}</li>}
      </ul>
      {lacks.length > 0 && (
        <ul className={styles.lacks} aria-label={words.lacks}>
          {lacks.map((lack) => {
            const sentence = describeLack(lack, unit.reviewLevels);
            return (
              <li key={sentence}>
                <span aria-hidden>▲ </span>
                {sentence}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
