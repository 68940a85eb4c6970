import { alignLabel } from './align-label';
import type { FormRow } from './form-rows';
import type { SettledRow } from './settle-rows';
import type { Token } from './table-tokens';

/**
 * The rows, the last one doubted where the source broke off behind it: nothing of the form's next row is there, not even
 * its label, so that what is there of the last may be a part of it.
 */
export function doubtBrokenOff(
  rows: readonly SettledRow[],
  formRows: readonly FormRow[],
  tokens: readonly Token[],
): SettledRow[] {
  const last = rows.at(-1);
  const next = last === undefined ? undefined : formRows[formRows.indexOf(last.match.row) + 1];
  if (last === undefined || next === undefined || next.wordings.length === 0) return [...rows];
  const end = Math.max(...last.match.figures.map(({ row }) => row));
  const behind = tokens.filter(({ row }) => row > end).map(({ folded }) => folded);
  const text = behind.join('');
  if (next.wordings.some((wording) => alignLabel(wording, text).coverage >= 0.75)) return [...rows];
  return [...rows.slice(0, -1), { ...last, how: last.how ?? 'brokenOff' }];
}
