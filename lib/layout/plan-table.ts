import type { PrintedTable } from '../document/document';
import { blankCost, breakTable, type BrokenTable } from './break-table';
import type { FontMetrics } from './font-metrics';
import { measureTable, setTable, type MeasuredTable, type SetTable } from './measure-table';
import { size, typeArea } from './page-geometry';
import { gridOf } from './table-grid';

/** A table measured and broken for the place it was asked for. */
export interface TablePlan {
  readonly table: MeasuredTable;
  readonly broken: BrokenTable;
  /** Whether it begins on a page of its own, with whatever must stay above it. */
  readonly onNewPage: boolean;
}

/** Sizes and paddings with what it costs to be so small or so tight, in the measure of `blankCost`. */
const sizes = [
  { points: size.xiaoSi, cost: 0 },
  { points: size.wu, cost: 6 },
  { points: size.xiaoWu, cost: 30 },
] as const;
const paddings = [
  { points: 4.5, cost: 0 },
  { points: 3.6, cost: 2 },
  { points: 2.8, cost: 7 },
  { points: 2, cost: 16 },
  { points: 1.3, cost: 38 },
] as const;
const aNewPage = 8;
const aShrunkenFigure = 40;

/**
 * The way to set a table that costs least: large, airy and on few pages. `left` points remain on this page; `above` is
 * the height of the headings that must stand right before it.
 */
export function planTable(
  printed: PrintedTable,
  block: number,
  { left, above }: { left: number; above: number },
  metrics: FontMetrics,
): TablePlan {
  const grid = gridOf(printed, block);
  const full = left >= typeArea.height;
  const places = [
    { onNewPage: false, room: left - above, cost: 0 },
    ...(full ? [] : [{ onNewPage: true, room: typeArea.height - above, cost: aNewPage + blankCost(left) }]),
  ];
  let best: { plan: TablePlan; cost: number } | null = null;
  for (const { points, cost: sizeCost } of sizes) {
    const set = setTable(grid, points, metrics);
    const shrinking = shrinkingCost(set);
    for (const padding of paddings) {
      let table: MeasuredTable | null = null;
      for (const { onNewPage, room, cost: placeCost } of places) {
        const cost = sizeCost + shrinking + padding.cost + placeCost;
        if (best !== null && cost >= best.cost) continue;
        table ??= measureTable(set, padding.points);
        const broken = breakTable(table, room);
        if (broken === null || (best !== null && cost + broken.cost >= best.cost)) continue;
        best = { plan: { table, broken, onNewPage }, cost: cost + broken.cost };
      }
    }
  }
  if (best === null) throw new Error(`A row of table ${printed.section} is higher than a page`);
  return best.plan;
}

/** Figures set smaller than the rest of the table. */
function shrinkingCost({ texts, points }: SetTable): number {
  let cost = 0;
  for (const [{ cell }, text] of texts) {
    if (cell.kind === 'figure') cost += aShrunkenFigure * (1 - text.size / points);
  }
  return cost;
}
