import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { reportName } from '../../../lib/messages/app-words';
import { listEarlierReports } from '../../../lib/store/earlier-reports';
import { loadReportFile } from '../../../lib/store/report-file';
import { viewReport } from '../../../lib/store/reports';
import { fontNotice } from '../../font-notice';
import { requirePerson } from '../../security/require-person';
import { approvalOf } from './approval-of';
import { EditorPage } from './editor-page';

interface PageProps {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const stored = await viewReport(await requirePerson(), (await params).id);
  return stored === null ? {} : { title: reportName(stored.report.agency.name, stored.report.year) };
}

/** The editor of one report, for whoever may write in it; everybody else who may see it is led to its review. */
export default async function Page({ params }: PageProps) {
  const person = await requirePerson();
  const { id } = await params;
  const [file, earlier] = await Promise.all([loadReportFile(person, id), listEarlierReports(person, id)]);
  if (file === null || earlier === null) notFound();
  if (!file.allowed.edit.ok) redirect(`/reports/${id}/review`);
  const { version, updatedAt, report } = file.stored;
  return (
    <EditorPage
      id={id}
      initial={report}
      earlier={earlier}
      version={version}
      savedAt={updatedAt.toISOString()}
      fontNotice={await fontNotice()}
      {...approvalOf(person, file)}
    />
  );
}
