import type { ReactNode } from 'react';
import { appWords } from '../../lib/messages/app-words';
import styles from './people.module.css';

interface BannerPageProps {
  /** Under the name of the product: whose system it is, or what is being done. */
  readonly subtitle: string | null;
  readonly children: ReactNode;
}

/** A page for somebody who has not signed in: no menu, only what is to be done. */
export function BannerPage({ subtitle, children }: BannerPageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.banner}>
        <span className={styles.product}>{appWords.product}</span>
        {subtitle === null ? null : <span>{subtitle}</span>}
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={styles.foot}>{appWords.secrecyNotice}</footer>
    </div>
  );
}
