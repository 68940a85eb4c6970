import Link from 'next/link';
import { appWords } from '../../lib/messages/app-words';
import styles from './shell.module.css';

/** The bar across the top of every page but the editor's. */
export function TopBar() {
  return (
    <header className={styles.bar}>
      <span className={styles.product}>{appWords.product}</span>
      <nav aria-label={appWords.mainMenu} className={styles.menu}>
        <Link href="/" className={styles.item}>
          {appWords.myReports}
        </Link>
      </nav>
    </header>
  );
}
