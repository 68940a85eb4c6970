'use client';

import { App, Button } from 'antd';
import Link from 'next/link';
import { useTransition } from 'react';
import { describeInstant } from '../../lib/messages/log-file';
import { describeNotice, noticeWords } from '../../lib/messages/notice-words';
import type { Notice } from '../../lib/workflow/notice';
import styles from './notices.module.css';

/** Marks notices as read, those named or all; false where it was not done. */
export type MarkRead = (ids: readonly string[] | 'all') => Promise<boolean>;

interface NoticeListProps {
  readonly notices: readonly Notice[];
  readonly markRead: MarkRead;
}

/** What a person was told, the latest first. Opening its report marks a notice as read. */
export function NoticeList({ notices, markRead }: NoticeListProps) {
  const { message } = App.useApp();
  const [pending, startTransition] = useTransition();

  function mark(ids: readonly string[] | 'all'): void {
    startTransition(async () => {
      const done = await markRead(ids).catch(() => false);
      if (!done) message.error({ content: noticeWords.markFailed, key: 'notices' });
    });
  }

  if (notices.length === 0)
    return (
      <div className={styles.empty}>
        <h2>{noticeWords.none}</h2>
        <p>{noticeWords.noneHint}</p>
      </div>
    );
  return (
    <>
      <div className={styles.tools}>
        <Button onClick={() => mark('all')} disabled={notices.every(({ readAt }) => readAt !== null)} loading={pending}>
          {noticeWords.markAllRead}
        </Button>
      </div>
      <ul className={styles.list} aria-label={noticeWords.list}>
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} mark={() => mark([notice.id])} />
        ))}
      </ul>
    </>
  );
}

function NoticeItem({ notice, mark }: { readonly notice: Notice; readonly mark: () => void }) {
  const { reportId, kind, facts, at, readAt } = notice;
  const isUnread = readAt === null;
  return (
    <li className={isUnread ? styles.unread : styles.read}>
      <span className={styles.mark}>{isUnread ? `● ${noticeWords.unread}` : null}</span>
      <div className={styles.words}>
        {reportId === null ? (
          facts.title
        ) : (
          <Link href={`/reports/${reportId}`} prefetch={false} onClick={() => isUnread && mark()}>
            {facts.title}
          </Link>
        )}
        <p>{describeNotice(kind, facts)}</p>
      </div>
      <time dateTime={at.toISOString()}>{describeInstant(at)}</time>
      <span className={styles.button}>
        {isUnread ? (
          <Button size="small" aria-label={noticeWords.markReadOf(facts.title)} onClick={mark}>
            {noticeWords.markRead}
          </Button>
        ) : null}
      </span>
    </li>
  );
}
