'use client';

import { useRouter } from 'next/navigation';
import { ImportPanel } from '../../../components/import/import-panel';
import type { ExistingReport } from '../../../components/reports/existing-reports';
import type { UnitChoice } from '../../../components/reports/new-report';
import { templateOf } from '../../../templates/choose';
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
      templateOf={templateOf}
      store={async (report, of) => {
        const outcome = await storeImported({ report, ...of });
        if (outcome.kind === 'refused') return outcome.trouble;
        router.push(`/reports/${outcome.id}`);
        return null;
      }}
    />
  );
}
