'use client';

import { useEffect, useState } from 'react';
import { useEditor, useOutput } from './editor-context';
import styles from './editor.module.css';

/** How long a notice stays before the eyes, in milliseconds. */
const stay = 6000;

/** What is said in passing: undone, pasted, filled in. One place, so that a new notice takes the old one's. */
export function NoticeLine() {
  const notice = useOutput(useEditor().editing.notice);
  const [past, setPast] = useState<number | null>(null);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setPast(notice.at), stay);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div role="status" className={styles.notices}>
      {notice !== null && notice.at !== past && (
        <p key={notice.at} className={styles.notice}>
          {notice.text}
        </p>
      )}
    </div>
  );
}
