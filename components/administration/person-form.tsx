'use client';

import { useForm } from 'react-hook-form';
import { administrationWords } from '../../lib/messages/administration-words';
import { foldName, mostPersonNameLength, readUsername } from '../../lib/people/account-name';
import type { Post } from '../../lib/people/person-record';
import type { Unit } from '../../lib/people/unit';
import fieldStyles from '../shell/field.module.css';
import styles from './administration.module.css';
import { Field } from '../shell/field';
import { postEntries, postsOf, type PostEntry } from './post-entries';
import { PostFields } from './post-fields';

export interface PersonEntries {
  readonly username: string;
  readonly name: string;
  readonly posts: readonly PostEntry[];
}

/** What the form gives: a user name as accounts are known by, words without white space around them. */
export interface PersonRead {
  readonly username: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

interface PersonFormProps {
  readonly id: string;
  readonly unit: Unit;
  /** Of an account that is there; null for a new one. */
  readonly account: { readonly username: string; readonly name: string; readonly posts: readonly Post[] } | null;
  /** Which of the two is typed: of an account that is appointed the user name alone, of one that is changed the name alone. */
  readonly typed: { readonly username: boolean; readonly name: boolean };
  /** Whether the reader appoints auditors. */
  readonly auditors: boolean;
  readonly onSubmit: (read: PersonRead) => void;
}

/** Asks who somebody is and what they are in a unit. */
export function PersonForm({ id, unit, account, typed, auditors, onSubmit }: PersonFormProps) {
  const words = administrationWords;
  const entries = postEntries(account?.posts ?? [], { reviewLevels: unit.reviewLevels, auditors });
  const { register, handleSubmit, formState, setError } = useForm<PersonEntries>({
    defaultValues: { username: account?.username ?? '', name: account?.name ?? '', posts: entries },
  });
  const { errors } = formState;

  function submit({ username, name, posts }: PersonEntries): void {
    const read = postsOf(posts);
    // What somebody is here may end altogether, as long as there is another unit; the server knows.
    if (read.length === 0 && account === null) setError('root.posts', { message: words.postsMissing });
    else onSubmit({ username: readUsername(username) ?? username, name: foldName(name), posts: read });
  }

  return (
    <form id={id} noValidate className={styles.form} onSubmit={handleSubmit(submit)}>
      <div className={styles.columns}>
        {typed.username ? (
          <Field
            label={words.username}
            hint={typed.name ? words.usernameHint : words.existingHint}
            trouble={errors.username?.message}
          >
            {(described) => (
              <input
                {...described}
                {...register('username', { validate: (name) => readUsername(name) !== null || words.usernameWrong })}
                autoFocus
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
              />
            )}
          </Field>
        ) : (
          <div className={fieldStyles.above}>
            <span>{words.username}</span>
            <p className={styles.subject}>{account?.username}</p>
          </div>
        )}
        {typed.name ? (
          <Field label={words.personName} trouble={errors.name?.message}>
            {(described) => (
              <input
                {...described}
                {...register('name', { validate: (name) => isPersonName(name) || words.personNameMissing })}
                autoFocus={!typed.username}
                autoComplete="off"
                maxLength={mostPersonNameLength}
              />
            )}
          </Field>
        ) : (
          account !== null && (
            <div className={fieldStyles.above}>
              <span>{words.personName}</span>
              <p className={styles.subject}>{account.name}</p>
            </div>
          )
        )}
      </div>
      <PostFields
        id={id}
        entries={entries}
        reviewLevels={unit.reviewLevels}
        auditors={auditors}
        trouble={errors.root?.['posts']?.message}
        register={register}
      />
    </form>
  );
}

function isPersonName(typed: string): boolean {
  const name = foldName(typed);
  return name !== '' && [...name].length <= mostPersonNameLength;
}
