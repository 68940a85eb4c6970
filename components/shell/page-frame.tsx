import type { ReactNode } from 'react';
import { appWords } from '../../lib/messages/app-words';
import styles from './shell.module.css';
import { TopBar } from './top-bar';

interface PageFrameProps {
  readonly title: string;
  /** What stands at the right of the title: the page's main buttons. */
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A page around its one heading. */
export function PageFrame({ title, actions, narrow = false, children }: PageFrameProps) {
  return (
    <div className={styles.page}>
      <a href="#main" className={styles.skip}>
        {appWords.skipToMain}
      </a>
      <TopBar />
      <main id="main" tabIndex={-1} className={narrow ? styles.narrow : styles.main}>
        <div className={styles.head}>
          <h1>{title}</h1>
          <div className={styles.actions}>{actions}</div>
        </div>
        {children}
      </main>
      <footer className={styles.foot}>{appWords.secrecyNotice}</footer>
    </div>
  );
}
