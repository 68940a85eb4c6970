'use client';

import { useRouter } from 'next/navigation';
import type { ExistingReport } from '../../../components/reports/existing-reports';
import { ImportPanel } from '../../../components/reports/import-panel';
import { guessAgencyKind } from '../../../lib/report/agency-kind';
import { readFile, storeImported } from './actions';

/** Choosing, looking and storing, each with the action behind it. */
export function ImportPage({ existing }: { readonly existing: readonly ExistingReport[] }) {
  const router = useRouter();
  return (
    <ImportPanel
      existing={existing}
      guessKind={guessAgencyKind}
      readFile={readFile}
      store={async ({ report }, answers) => router.push(`/reports/${await storeImported({ report, ...answers })}`)}
    />
  );
}
