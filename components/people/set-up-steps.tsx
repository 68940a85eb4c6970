import { peopleWords } from '../../lib/messages/people-words';
import styles from './people.module.css';

/** How far the first start has come; `at` counts from 0. */
export function SetUpSteps({ at }: { readonly at: number }) {
  return (
    <ol className={styles.steps}>
      {peopleWords.steps.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined}>
          <span className={styles.mark} aria-hidden>
            {index < at ? '✓' : index + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
