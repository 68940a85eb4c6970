import type { ReactNode } from 'react';
import styles from './shell.module.css';
import { TopBar } from './top-bar';

interface NoticePageProps {
  readonly title: string;
  readonly hint: string;
  /** What can be done next: links and buttons. */
  readonly children: ReactNode;
}

/** A page that says what went wrong and what to do. */
export function NoticePage({ title, hint, children }: NoticePageProps) {
  return (
    <div className={styles.page}>
      <TopBar />
      <main className={styles.main}>
        <div className={styles.notice}>
          <h1>{title}</h1>
          <p>{hint}</p>
          <div className={styles.actions}>{children}</div>
        </div>
      </main>
    </div>
  );
}
