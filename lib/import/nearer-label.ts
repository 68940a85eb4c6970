import { alignLabel } from './align-label';
import type { FormRow } from './form-rows';

/** A shorter label may be a part of others. */
const shortest = 5;

/**
 * The row of the form whose whole label stands at the end of `before`, behind that of `row`: figures that follow such words may be its own,
 * whatever their order says. Null where there is none.
 */
export function nearerLabel(row: FormRow, rows: readonly FormRow[], before: string): FormRow | null {
  const ends = row.wordings.map((wording) => alignLabel(wording, before)).filter(({ coverage }) => coverage >= 0.8);
  const own = ends.length === 0 ? 0 : Math.max(...ends.map(({ end }) => end));
  const isNearer = (wording: string): boolean => {
    if (wording.length < shortest) return false;
    const { coverage, start, end } = alignLabel(wording, before);
    return coverage >= 0.9 && end === before.length && start >= own;
  };
  return rows.find((other) => other !== row && other.wordings.some(isNearer)) ?? null;
}
