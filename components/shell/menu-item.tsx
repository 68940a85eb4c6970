'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './shell.module.css';

interface MenuItemProps {
  readonly href: string;
  readonly words: string;
  /** How many wait there, and the words for it; nothing is shown of none. */
  readonly count?: number;
  readonly countWords?: (count: number) => string;
}

/** A page of the main menu; the one that is open, or holds it, is marked. */
export function MenuItem({ href, words, count = 0, countWords }: MenuItemProps) {
  const path = usePathname();
  const isOpen = href === '/' ? path === '/' || path.startsWith('/reports') : path.startsWith(href);
  return (
    <Link href={href} prefetch={false} className={styles.item} aria-current={isOpen ? 'page' : undefined}>
      {words}
      {count === 0 ? null : (
        <span className={styles.count}>
          <span aria-hidden>{count > 99 ? '99+' : count}</span>
          <span className="said">{countWords?.(count)}</span>
        </span>
      )}
    </Link>
  );
}
