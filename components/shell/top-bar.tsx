'use client';

import { appWords } from '../../lib/messages/app-words';
import { peopleWords } from '../../lib/messages/people-words';
import { AccountMenu } from './account-menu';
import { MenuItem } from './menu-item';
import { useShell } from './shell-context';
import styles from './shell.module.css';

/** The bar across the top of every page but the editor's: the pages that the person may use, and who that is. */
export function TopBar() {
  const { facts } = useShell();
  return (
    <header className={styles.bar}>
      <span className={styles.product}>{appWords.product}</span>
      {facts === null ? null : (
        <>
          <nav aria-label={appWords.mainMenu} className={styles.menu}>
            <MenuItem href="/" words={appWords.myReports} count={facts.tasks} countWords={peopleWords.tasks} />
            <MenuItem
              href="/notices"
              words={peopleWords.notices}
              count={facts.unread}
              countWords={peopleWords.unread}
            />
            {facts.mayAdminister ? <MenuItem href="/administration" words={peopleWords.administration} /> : null}
            {facts.mayReadLog ? <MenuItem href="/log" words={peopleWords.log} /> : null}
          </nav>
          <AccountMenu name={facts.name} duty={facts.duty} />
        </>
      )}
    </header>
  );
}
