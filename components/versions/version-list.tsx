'use client';

import { chooseVersion, versionWords } from '../../lib/messages/version-words';
import shell from '../shell/shell.module.css';
import type { VersionEntry } from './version-entry';
import styles from './versions.module.css';

interface VersionListProps {
  readonly versions: readonly VersionEntry[];
  readonly older: string;
  readonly newer: string;
}

const sides = [
  ['older', versionWords.older],
  ['newer', versionWords.newer],
] as const;

/** The versions of a report, the latest first; a choice of two leads to their comparison. */
export function VersionList({ versions, older, newer }: VersionListProps) {
  const chosen = { older, newer };
  return (
    <form method="get" className={styles.list} aria-label={versionWords.versions}>
      <div className={styles.sides} aria-hidden="true">
        {sides.map(([side, words]) => (
          <span key={side}>{words}</span>
        ))}
      </div>
      <ul>
        {versions.map(({ key, title, note }) => (
          <li key={key}>
            {sides.map(([side, words]) => (
              <label key={side} className={styles.choice}>
                <input
                  type="radio"
                  name={side}
                  value={key}
                  defaultChecked={chosen[side] === key}
                  aria-label={chooseVersion(words, title)}
                />
              </label>
            ))}
            <span className={styles.version}>
              <b>{title}</b>
              <span>{note}</span>
            </span>
          </li>
        ))}
      </ul>
      <button type="submit" className={`${shell.button} ${styles.below}`}>
        {versionWords.compare}
      </button>
    </form>
  );
}
