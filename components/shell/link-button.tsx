import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './shell.module.css';

interface LinkButtonProps {
  readonly href: string;
  readonly primary?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button: it leads to a page and does nothing by itself. */
export function LinkButton({ href, primary = false, children }: LinkButtonProps) {
  return (
    <Link href={href} className={primary ? styles.primaryButton : styles.button}>
      {children}
    </Link>
  );
}
