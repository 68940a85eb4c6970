import type { Metadata } from 'next';
import { z } from 'zod';
import { NoticeList } from '../../components/notices/notice-list';
import { PageLinks } from '../../components/notices/page-links';
import { PageFrame } from '../../components/shell/page-frame';
import { noticeWords } from '../../lib/messages/notice-words';
import { listNotices, noticesAPage } from '../../lib/store/notices';
import { requirePerson } from '../security/require-person';
import { markRead } from './actions';

export const metadata: Metadata = { title: noticeWords.title };

interface Props {
  readonly searchParams: Promise<{ readonly page?: unknown }>;
}

const pageSchema = z.coerce.number().int().min(1).max(1_000_000).catch(1);

/** What the person was told. */
export default async function Page({ searchParams }: Props) {
  const person = await requirePerson();
  const page = pageSchema.parse((await searchParams).page);
  const { notices, total } = await listNotices(person, page);
  return (
    <PageFrame title={noticeWords.title}>
      <NoticeList notices={notices} markRead={markRead} />
      <PageLinks page={page} pages={Math.ceil(total / noticesAPage)} />
    </PageFrame>
  );
}
