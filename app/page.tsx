import Link from 'next/link';
import { ReportList } from '../components/reports/report-list';
import { LinkButton } from '../components/shell/link-button';
import { PageFrame } from '../components/shell/page-frame';
import { appWords } from '../lib/messages/app-words';
import { listReports } from '../lib/store/reports';
import { deleteReport, restoreReport } from './actions';
import { fontNotice } from './font-notice';
import { rowOf } from './report-rows';
import { requirePerson } from './security/require-person';

/** The reports there are. */
export default async function Page() {
  const now = new Date();
  const rows = (await listReports(await requirePerson())).map(({ id, updatedAt, report }) =>
    rowOf(id, report, updatedAt, now),
  );
  return (
    <PageFrame
      title={appWords.myReports}
      actions={
        <>
          <Link href="/reports/deleted">{appWords.deletedReports}</Link>
          <LinkButton href="/reports/import">{appWords.importReport}</LinkButton>
          <LinkButton href="/reports/new" primary>
            {appWords.newReport}
          </LinkButton>
        </>
      }
    >
      <ReportList
        rows={rows}
        fontNotice={await fontNotice()}
        deleteReport={deleteReport}
        restoreReport={restoreReport}
      />
    </PageFrame>
  );
}
