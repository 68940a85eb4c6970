import type { Comparison } from '../../lib/workflow/compare-reports';

/** More than half up or down is worth a look, where the figures are not so small that anything is half of them. */
const share = 0.5;
const least = 5;

/** How many typed cells differ from last year by more than half. */
export function largeMoves({ cells }: Comparison): number {
  return cells.filter(({ before, after, computed }) => {
    const [earlier, later] = [Number(before), Number(after)];
    if (computed || before === '' || after === '' || Number.isNaN(earlier + later)) return false;
    return Math.max(earlier, later) >= least && Math.abs(later - earlier) > share * earlier;
  }).length;
}
