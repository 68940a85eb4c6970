import type { Metadata } from 'next';
import { DeletedList } from '../../../components/reports/deleted-list';
import { LinkButton } from '../../../components/shell/link-button';
import { PageFrame } from '../../../components/shell/page-frame';
import { appWords } from '../../../lib/messages/app-words';
import { listDeletedReports } from '../../../lib/store/deleted-reports';
import { restoreReport } from '../../actions';
import { requirePerson } from '../../security/require-person';
import { rowOf } from '../../report-rows';

export const metadata: Metadata = { title: appWords.deletedReports };

/** The reports that were deleted, to be brought back at any time. */
export default async function Page() {
  const now = new Date();
  const rows = (await listDeletedReports(await requirePerson())).map(({ id, deletedAt, report }) =>
    rowOf(id, report, deletedAt, now),
  );
  return (
    <PageFrame title={appWords.deletedReports} actions={<LinkButton href="/">{appWords.back}</LinkButton>}>
      <DeletedList rows={rows} restoreReport={restoreReport} />
    </PageFrame>
  );
}
