import {
  accountStateWords,
  actionOn,
  administrationWords,
  lockedWords,
  postWords,
} from '../../lib/messages/administration-words';
import { describeMoment } from '../../lib/messages/app-words';
import type { PersonRecord } from '../../lib/people/person-record';
import type { Unit } from '../../lib/people/unit';
import shell from '../shell/shell.module.css';
import table from '../shell/table.module.css';
import styles from './administration.module.css';

/** What can be done to an account at once, and what opens a dialog first. */
export type AccountAction = 'change' | 'reset' | 'disable' | 'enable' | 'unlock' | 'signOut';

interface PeopleTableProps {
  readonly unit: Unit;
  readonly people: readonly PersonRecord[];
  readonly now: Date;
  /** Whoever reads it: one’s own account is not one’s own to reset or close. */
  readonly selfId: string;
  readonly onAction: (action: AccountAction, person: PersonRecord) => void;
}

/** The accounts of a unit, a row each, with what can be done to each at its end. */
export function PeopleTable({ unit, people, now, selfId, onAction }: PeopleTableProps) {
  const { columns, never, elsewhere } = administrationWords;
  return (
    <div className={table.scroller}>
      <table className={`${table.table} ${styles.table}`}>
        <caption className="said">{administrationWords.accounts}</caption>
        <thead>
          <tr>
            {Object.values(columns).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} className={person.state === 'disabled' ? styles.closed : undefined}>
              <th scope="row">{person.username}</th>
              <td>{person.name}</td>
              <td className={styles.wrap}>
                <ul className={styles.roles}>
                  {person.appointments
                    .filter(({ unitId }) => unitId === unit.id)
                    .map(({ role, reviewLevel, duty }) => (
                      <li key={`${role}${reviewLevel}`}>
                        {postWords({ role, reviewLevel }, unit.reviewLevels)}
                        {duty !== null && <span className={styles.duty}>{duty}</span>}
                      </li>
                    ))}
                </ul>
              </td>
              <td>
                <span className={styles[person.state]}>{stateWords(person, now)}</span>
              </td>
              <td>{person.lastSignInAt === null ? never : describeMoment(person.lastSignInAt, now)}</td>
              <td>
                <div className={styles.actions}>
                  {actionsFor(person, selfId).map((action) => (
                    <button
                      // One button in the place of the other keeps the focus when an account is closed or opened.
                      key={action === 'enable' ? 'disable' : action}
                      type="button"
                      className={shell.action}
                      aria-label={actionOn(administrationWords[action], person.name)}
                      onClick={() => onAction(action, person)}
                    >
                      {administrationWords[action]}
                    </button>
                  ))}
                  {!person.governed && (
                    <span className={styles.note} title={elsewhere}>
                      {administrationWords.elsewhereShort}
                    </span>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stateWords({ state, lockedUntil }: PersonRecord, now: Date): string {
  const isLocked = state === 'locked' && lockedUntil !== null;
  return isLocked ? lockedWords(describeMoment(lockedUntil, now)) : accountStateWords[state];
}

function actionsFor({ id, governed, state }: PersonRecord, selfId: string): AccountAction[] {
  if (!governed || id === selfId) return ['change'];
  if (state === 'disabled') return ['change', 'reset', 'enable'];
  return ['change', 'reset', 'disable', 'signOut', ...(state === 'locked' ? (['unlock'] as const) : [])];
}
