import { Alert } from 'antd';
import Link from 'next/link';
import { appWords, describeExisting, reportName } from '../../lib/messages/app-words';

/** A report there is already: enough to tell that another would be of the same agency and year. */
export interface ExistingReport {
  readonly id: string;
  readonly agencyName: string;
  readonly year: number;
}

/** Says that there are reports of the same agency and year, and leads to the first of them. */
export function ExistingReports({ reports }: { readonly reports: readonly ExistingReport[] }) {
  const [first] = reports;
  if (first === undefined) return null;
  const words = describeExisting(reportName(first.agencyName, first.year), reports.length);
  return (
    <Alert
      type="warning"
      showIcon
      title={words}
      action={<Link href={`/reports/${first.id}`}>{appWords.openExisting}</Link>}
    />
  );
}
