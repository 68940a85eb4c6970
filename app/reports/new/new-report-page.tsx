'use client';

import { useRouter } from 'next/navigation';
import type { ExistingReport } from '../../../components/reports/existing-reports';
import { NewReportForm } from '../../../components/reports/new-report-form';
import { guessAgencyKind } from '../../../lib/report/agency-kind';
import { templateForYear } from '../../../templates/choose';
import { create } from './actions';

interface NewReportPageProps {
  readonly defaultYear: number;
  readonly existing: readonly ExistingReport[];
}

/** The form with what it has to know of the editions. */
export function NewReportPage(props: NewReportPageProps) {
  const router = useRouter();
  return (
    <NewReportForm
      {...props}
      guessKind={guessAgencyKind}
      noticeOfYear={(year) => templateForYear(year)?.notice ?? null}
      create={async (report) => router.push(`/reports/${await create(report)}`)}
    />
  );
}
