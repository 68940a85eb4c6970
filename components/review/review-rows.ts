import { placeKey } from '../../lib/report/place';
import type { Report } from '../../lib/report/report';
import { textAt } from '../../lib/report/text-at';
import type { CellAddress, Template } from '../../lib/template/template';
import type { CellChange, Comparison, ParagraphComparison } from '../../lib/workflow/compare-reports';
import type { ReturnReason } from './review-data';

/** A cell that changed, or that was to be changed. */
export interface CellRow extends CellChange {
  readonly reasons: readonly ReturnReason[];
  /** Whether it was returned and is as it was. */
  readonly untouched: boolean;
}

/** A paragraph that changed, or that was to be changed. */
export interface ParagraphRow extends ParagraphComparison {
  readonly reasons: readonly ReturnReason[];
  readonly untouched: boolean;
}

/** The typed cells that changed and those that were returned, in the order of the form. */
export function cellRows(
  template: Template,
  report: Report,
  { cells }: Comparison,
  reasons: readonly ReturnReason[],
): CellRow[] {
  const changed = new Map<CellAddress, CellChange>(cells.map((change) => [change.address, change]));
  return [...template.cells.values()].flatMap(({ address, computed }): CellRow[] => {
    const here = reasons.filter(({ place }) => place.kind === 'cell' && place.address === address);
    const change = changed.get(address);
    if (change !== undefined && (!computed || here.length > 0)) return [{ ...change, reasons: here, untouched: false }];
    if (change !== undefined || here.length === 0) return [];
    const text = textAt(template, report, { kind: 'cell', address }) ?? '';
    return [{ address, before: text, after: text, computed, reasons: here, untouched: true }];
  });
}

/** The paragraphs that changed and those that were returned, section by section. Reasons name paragraphs of the earlier version. */
export function paragraphRows({ paragraphs }: Comparison, reasons: readonly ReturnReason[]): ParagraphRow[] {
  return paragraphs.flatMap((paragraph): ParagraphRow[] => {
    const here = reasons.filter(
      ({ place }) =>
        place.kind === 'paragraph' && place.section === paragraph.section && place.index === paragraph.earlierIndex,
    );
    const untouched = paragraph.kind === 'same';
    return untouched && here.length === 0 ? [] : [{ ...paragraph, reasons: here, untouched }];
  });
}

/** How many returned places are as they were. */
export function countUntouched(rows: readonly { readonly untouched: boolean }[]): number {
  return rows.filter(({ untouched }) => untouched).length;
}

/** The reasons given for the title, the date or the report as a whole. */
export function reasonsAt(reasons: readonly ReturnReason[], kind: 'title' | 'date' | 'report'): ReturnReason[] {
  return reasons.filter(({ place }) => placeKey(place) === kind);
}
