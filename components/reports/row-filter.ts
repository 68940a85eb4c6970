import { listStates, type ListState } from '../../lib/messages/list-words';
import type { ReportRow } from './report-row';

/** Which rows of a list are shown. */
export interface RowFilter {
  /** Null for every state. */
  readonly state: ListState | null;
  /** Part of a unit's name. */
  readonly unit: string;
}

/** The rows that the filter leaves; blanks around the name do not count. */
export function filtered<Row extends ReportRow>(rows: readonly Row[], { state, unit }: RowFilter): Row[] {
  const wanted = unit.trim();
  return rows.filter((row) => (state === null || row.state === state) && row.agencyName.includes(wanted));
}

/** How many rows there are of each state that the filter's unit leaves; states without rows are left out. */
export function stateCounts(
  rows: readonly ReportRow[],
  { unit }: RowFilter,
): { readonly state: ListState; readonly count: number }[] {
  const ofUnit = filtered(rows, { state: null, unit });
  return listStates
    .map((state) => ({ state, count: ofUnit.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0);
}
