import { peopleWords } from '../../lib/messages/people-words';
import shell from '../shell/shell.module.css';
import styles from './people.module.css';

interface DemoAccountsTableProps {
  readonly people: readonly { readonly username: string; readonly name: string; readonly post: string }[];
  readonly password: string;
  readonly onChoose: (username: string) => void;
}

/** The accounts of the demo, each a click away from being filled in. */
export function DemoAccountsTable({ people, password, onChoose }: DemoAccountsTableProps) {
  return (
    <section className={`${styles.card} ${styles.demo}`} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{peopleWords.demoAccounts}</h2>
      <p className={styles.hint}>{peopleWords.demoHint}</p>
      <p>{peopleWords.demoPassword(password)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{peopleWords.username}</th>
            <th scope="col">{peopleWords.personName}</th>
            <th scope="col">{peopleWords.post}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ username, name, post }) => (
            <tr key={username}>
              <td>
                <button type="button" className={shell.action} onClick={() => onChoose(username)}>
                  {username}
                </button>
              </td>
              <td>{name}</td>
              <td>{post}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
