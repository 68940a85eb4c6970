import type { UseFormRegister } from 'react-hook-form';
import { administrationWords, postWords, rolePurposes } from '../../lib/messages/administration-words';
import { mostDutyLength } from '../../lib/people/account-name';
import fieldStyles from '../shell/field.module.css';
import styles from './administration.module.css';
import type { PersonEntries } from './person-form';
import type { PostEntry } from './post-entries';

interface PostFieldsProps {
  readonly id: string;
  readonly entries: readonly PostEntry[];
  readonly reviewLevels: number;
  /** Whether the reader appoints auditors; else one who is an auditor stays so. */
  readonly auditors: boolean;
  readonly trouble: string | undefined;
  readonly register: UseFormRegister<PersonEntries>;
}

/** What somebody is in a unit: a line for each post, with what it is for and the duty that goes with it. */
export function PostFields({ id, entries, reviewLevels, auditors, trouble, register }: PostFieldsProps) {
  const words = administrationWords;
  return (
    <fieldset className={styles.posts} aria-describedby={`${id}-posts`}>
      <legend>{words.posts}</legend>
      <p
        id={`${id}-posts`}
        role={trouble === undefined ? undefined : 'alert'}
        className={trouble === undefined ? styles.hint : styles.trouble}
      >
        {trouble ?? words.postsHint}
      </p>
      {entries.map(({ role, reviewLevel }, index) => {
        const name = postWords({ role, reviewLevel }, reviewLevels);
        const isFixed = role === 'auditor' && !auditors;
        return (
          <div key={name} className={`${fieldStyles.control} ${styles.post}`}>
            <label>
              <input
                type="checkbox"
                {...register(`posts.${index}.held`)}
                // A box that is disabled would lose its tick with the form.
                onClick={isFixed ? (event) => event.preventDefault() : undefined}
                aria-disabled={isFixed}
                aria-describedby={`${id}-${role}`}
              />
              {name}
            </label>
            <span id={`${id}-${role}`} className={styles.hint}>
              {isFixed ? words.auditorNote : rolePurposes[role]}
            </span>
            <input
              type="text"
              {...register(`posts.${index}.duty`)}
              aria-label={words.dutyOf(name)}
              placeholder={role === 'reviewer' ? words.dutyPlaceholder : words.duty}
              maxLength={mostDutyLength}
              autoComplete="off"
            />
          </div>
        );
      })}
    </fieldset>
  );
}
