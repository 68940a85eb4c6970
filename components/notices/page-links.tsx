import Link from 'next/link';
import { noticeWords } from '../../lib/messages/notice-words';
import styles from './notices.module.css';

/** The way to the pages before and after, where there are any. */
export function PageLinks({ page, pages }: { readonly page: number; readonly pages: number }) {
  if (pages <= 1) return null;
  const link = (to: number, words: string) => (
    <Link href={to === 1 ? '/notices' : `/notices?page=${to}`} prefetch={false}>
      {words}
    </Link>
  );
  return (
    <nav className={styles.pages} aria-label={noticeWords.page(page, pages)}>
      {page > 1 ? link(page - 1, noticeWords.newer) : null}
      <span>{noticeWords.page(page, pages)}</span>
      {page < pages ? link(page + 1, noticeWords.older) : null}
    </nav>
  );
}
