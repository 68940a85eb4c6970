import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { fontNotice } from '../../font-notice';
import { reportName } from '../../../lib/messages/app-words';
import { loadReport } from '../../../lib/store/reports';
import { EditorPage } from './editor-page';

interface PageProps {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const stored = await loadReport((await params).id);
  return stored === null ? {} : { title: reportName(stored.report.agency.name, stored.report.year) };
}

/** The editor of one report. */
export default async function Page({ params }: PageProps) {
  const stored = await loadReport((await params).id);
  if (stored === null) notFound();
  const { id, version, updatedAt, report } = stored;
  return (
    <EditorPage
      id={id}
      initial={report}
      version={version}
      savedAt={updatedAt.toISOString()}
      fontNotice={await fontNotice()}
    />
  );
}
