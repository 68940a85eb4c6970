import Link from 'next/link';
import { ReportList } from '../components/reports/report-list';
import { TaskBox } from '../components/reports/task-box';
import { LinkButton } from '../components/shell/link-button';
import { PageFrame } from '../components/shell/page-frame';
import { appWords } from '../lib/messages/app-words';
import { listWords } from '../lib/messages/list-words';
import { listReportsOf } from '../lib/store/report-list';
import { isAnywhere, type Person } from '../lib/workflow/roles';
import { tasksOf } from '../lib/workflow/tasks';
import { deleteReport, restoreReport } from './actions';
import { fontNotice } from './font-notice';
import { listedRowOf, taskRowOf } from './report-rows';
import { requirePerson } from './security/require-person';

/** What the person has to do, and the reports they may view. */
export default async function Page() {
  const now = new Date();
  const person = await requirePerson();
  const reports = await listReportsOf(person);
  const rows = new Map(reports.map((report) => [report.stored.id, listedRowOf(person, report, now)] as const));
  const tasks = tasksOf(person, reports).flatMap((task) => {
    const row = rows.get(task.entry.stored.id);
    return row === undefined ? [] : [taskRowOf(task, row)];
  });
  const drafts = isAnywhere(person, 'drafter');
  return (
    <PageFrame
      title={appWords.myReports}
      actions={
        drafts && (
          <>
            <Link href="/reports/deleted">{appWords.deletedReports}</Link>
            <LinkButton href="/reports/import">{appWords.importReport}</LinkButton>
            <LinkButton href="/reports/new" primary>
              {appWords.newReport}
            </LinkButton>
          </>
        )
      }
    >
      {hasTasks(person) && <TaskBox tasks={tasks} />}
      <ReportList
        rows={[...rows.values()]}
        empty={emptyFor(person)}
        fontNotice={await fontNotice()}
        deleteReport={deleteReport}
        restoreReport={restoreReport}
      />
    </PageFrame>
  );
}

/** Whether the person's roles ever give them something to do with a report. */
function hasTasks(person: Person): boolean {
  return (['drafter', 'reviewer', 'issuer'] as const).some((role) => isAnywhere(person, role));
}

/** What is said to somebody for whom there is no report yet. */
function emptyFor(person: Person): { readonly title: string; readonly hint: string } {
  if (isAnywhere(person, 'drafter')) return { title: appWords.noReports, hint: appWords.noReportsHint };
  if (hasTasks(person)) return listWords.emptyDecider;
  if (isAnywhere(person, 'coordinator') || isAnywhere(person, 'auditor')) return listWords.emptyCoordinator;
  return listWords.emptyAdministrator;
}
