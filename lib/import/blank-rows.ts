import { alignLabel } from './align-label';
import { foldText } from './fold-text';
import type { FormRow } from './form-rows';
import type { SourceRow } from './table-tokens';

/** A row of the form that stands in a source with nothing in any of its cells, and its line there. */
export interface BlankRow {
  readonly row: FormRow;
  readonly line: number;
}

/** Those of the rows not found by figures whose label stands in a row of a table before nothing but blank cells, in their order. */
export function blankRows(missing: readonly FormRow[], sources: readonly SourceRow[]): BlankRow[] {
  let next = 0;
  return missing.flatMap((row): BlankRow[] => {
    const at = sources.findIndex((source, index) => index >= next && isBlankRow(row, source));
    const source = sources[at];
    if (source === undefined) return [];
    next = at + 1;
    return [{ row, line: source.line }];
  });
}

function isBlankRow({ wordings, cells }: FormRow, { grid, cells: texts, spans }: SourceRow): boolean {
  if (!grid) return false;
  const own = texts.filter((_, place) => (spans?.[place] ?? 1) > 0);
  if (own.length < cells.length || own.slice(-cells.length).some((text) => text !== '')) return false;
  const label = foldText(own.join(''));
  return wordings.some((wording) => alignLabel(wording, label.slice(-wording.length - 8)).coverage >= 0.8);
}
