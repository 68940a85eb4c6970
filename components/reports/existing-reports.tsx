import { Alert } from 'antd';
import Link from 'next/link';
import { newReportWords } from '../../lib/messages/new-report-words';

/** A report there is already: a unit has one a year. */
export interface ExistingReport {
  readonly id: string;
  readonly unitId: string;
  readonly agencyName: string;
  readonly year: number;
}

/** The report of that unit and year, the year as it was typed; null where there is none. */
export function existingOf(existing: readonly ExistingReport[], unitId: string, year: string): ExistingReport | null {
  return existing.find((each) => each.unitId === unitId && String(each.year) === year) ?? null;
}

/** Says that there is a report already, and leads to it. */
export function ExistingReportAlert({ id, sentence }: { readonly id: string; readonly sentence: string }) {
  const action = <Link href={`/reports/${id}`}>{newReportWords.openExisting}</Link>;
  return <Alert type="warning" showIcon title={sentence} action={action} />;
}
