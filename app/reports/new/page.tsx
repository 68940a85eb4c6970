import type { Metadata } from 'next';
import { LinkButton } from '../../../components/shell/link-button';
import { PageFrame } from '../../../components/shell/page-frame';
import { appWords } from '../../../lib/messages/app-words';
import { listDraftingUnits } from '../../../lib/store/reports';
import { requirePerson } from '../../security/require-person';
import { listExisting } from '../existing';
import { NewReportPage } from './new-report-page';

export const metadata: Metadata = { title: appWords.newReport };

/** Begins a report; the year asked for first is the one just ended, which is due in January. */
export default async function Page() {
  const person = await requirePerson();
  const [units, existing] = await Promise.all([listDraftingUnits(person), listExisting(person)]);
  return (
    <PageFrame title={appWords.newReport} narrow actions={<LinkButton href="/">{appWords.back}</LinkButton>}>
      <NewReportPage defaultYear={new Date().getFullYear() - 1} units={units} existing={existing} />
    </PageFrame>
  );
}
