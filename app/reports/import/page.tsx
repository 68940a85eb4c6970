import type { Metadata } from 'next';
import { LinkButton } from '../../../components/shell/link-button';
import { PageFrame } from '../../../components/shell/page-frame';
import { appWords } from '../../../lib/messages/app-words';
import { listDraftingUnits } from '../../../lib/store/reports';
import { requirePerson } from '../../security/require-person';
import { listExisting } from '../existing';
import { ImportPage } from './import-page';

export const metadata: Metadata = { title: appWords.importReport };

/** Brings a report in from a file. */
export default async function Page() {
  const person = await requirePerson();
  const [units, existing] = await Promise.all([listDraftingUnits(person), listExisting(person)]);
  return (
    <PageFrame title={appWords.importReport} actions={<LinkButton href="/">{appWords.back}</LinkButton>}>
      <ImportPage units={units} existing={existing} />
    </PageFrame>
  );
}
