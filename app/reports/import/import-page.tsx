'use client';

import { useRouter } from 'next/navigation';
import type { ExistingReport } from '../../../components/reports/existing-reports';
import { ImportPanel } from '../../../components/reports/import-panel';
import type { UnitChoice } from '../../../components/reports/new-report';
import { readFile, storeImported } from './actions';

interface ImportPageProps {
  readonly units: readonly UnitChoice[];
  readonly existing: readonly ExistingReport[];
}

/** Choosing, looking and storing, each with the action behind it. */
export function ImportPage({ units, existing }: ImportPageProps) {
  const router = useRouter();
  return (
    <ImportPanel
      units={units}
      existing={existing}
      readFile={readFile}
      store={async ({ report }, answers) => {
        const outcome = await storeImported({ report, ...answers });
        if (outcome.kind === 'refused') return outcome.trouble;
        router.push(`/reports/${outcome.id}`);
        return null;
      }}
    />
  );
}
