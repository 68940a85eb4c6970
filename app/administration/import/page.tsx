import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkButton } from '../../../components/shell/link-button';
import { PageFrame } from '../../../components/shell/page-frame';
import { peopleListWords } from '../../../lib/messages/people-list-words';
import { isAnywhere } from '../../../lib/workflow/roles';
import { requirePerson } from '../../security/require-person';
import { ListImportPage } from './list-import-page';

export const metadata: Metadata = { title: peopleListWords.title };

/** Brings units and accounts in from a list; for who administers none there is no such page. */
export default async function Page() {
  const person = await requirePerson();
  if (!isAnywhere(person, 'administrator')) notFound();
  return (
    <PageFrame
      title={peopleListWords.title}
      actions={<LinkButton href="/administration">{peopleListWords.back}</LinkButton>}
    >
      <ListImportPage />
    </PageFrame>
  );
}
