'use client';

import { useRouter } from 'next/navigation';
import type { ExistingReport } from '../../../components/reports/existing-reports';
import { NewReportForm } from '../../../components/reports/new-report-form';
import type { UnitChoice } from '../../../components/reports/new-report';
import { templateForYear } from '../../../templates/choose';
import { create } from './actions';

interface NewReportPageProps {
  readonly defaultYear: number;
  readonly units: readonly UnitChoice[];
  readonly existing: readonly ExistingReport[];
}

/** The form with what it has to know of the editions. */
export function NewReportPage(props: NewReportPageProps) {
  const router = useRouter();
  return (
    <NewReportForm
      {...props}
      noticeOfYear={(year) => templateForYear(year)?.notice ?? null}
      create={async (report) => {
        const outcome = await create(report);
        if (outcome.kind === 'refused') return outcome.trouble;
        router.push(`/reports/${outcome.id}`);
        return null;
      }}
    />
  );
}
