import type { PrintableDocument, PrintedBlock, PrintedTable } from '../document/document';
import { heightOf } from './break-table';
import { Flow, type Placed } from './flow';
import type { FontMetrics } from './font-metrics';
import { placeDraftMark, placePageNumber } from './page-furniture';
import { centredBaseline, grid, linePlace, sheet, size, typeArea } from './page-geometry';
import { placeFragment } from './place-table';
import type { Page } from './placed-page';
import { planTable, type TablePlan } from './plan-table';
import { leastStart, linesThatStay } from './split-paragraph';
import { blockNode } from './structure';
import type { GridCell } from './table-grid';
import { setTextBlock, type TextLine } from './text-block';
import { setTitleBlock } from './title-block';

/** White between a table and the lines of text around it, beyond what those have of their own, in points. */
export const aboveTable = 3;
const belowTable = 5;

/**
 * The pages of a document: what stands where, in points. Needs no file and no font library, only the widths of
 * characters, so that print and preview break alike.
 */
export function layOut(document: PrintableDocument, metrics: FontMetrics): Page[] {
  const { flow } = flowOf(document, metrics);
  return flow.pages.map((placed, index) => furnish(placed, index + 1, document.draft, metrics));
}

/** How a table is set where it stands. */
export interface SettledTable extends TablePlan {
  /** What its page had left for it and the headings that go with it, in points. */
  readonly left: number;
  /** The height of those headings and of the white below them. */
  readonly above: number;
  /** White between its foot and the line below it, in points. */
  readonly below: number;
}

/** How the pages set each table, by the index of its block: for programs that break pages themselves. */
export function settleTables(document: PrintableDocument, metrics: FontMetrics): ReadonlyMap<number, SettledTable> {
  return flowOf(document, metrics).tables;
}

interface FlowOfDocument {
  readonly flow: Flow;
  readonly tables: ReadonlyMap<number, SettledTable>;
}

function flowOf(document: PrintableDocument, metrics: FontMetrics): FlowOfDocument {
  const flow = new Flow();
  const tables = new Map<number, SettledTable>();
  const title = setTitleBlock(document, metrics);
  flow.place(title);
  flow.advance(title.gridLines);
  let headings: TextUnit[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const unit = readyBlock(block, index, metrics);
    if (unit.kind === 'heading') {
      headings.push(unit);
      continue;
    }
    if (unit.kind === 'table') tables.set(unit.index, placeTable(flow, headings, unit, metrics));
    else placeParagraph(flow, headings, unit);
    headings = [];
  }
  placeHeadings(flow, headings, 0);
  return { flow, tables };
}

interface TextUnit {
  readonly kind: 'heading' | 'paragraph';
  readonly index: number;
  readonly lines: readonly TextLine[];
}

interface TableUnit {
  readonly kind: 'table';
  readonly index: number;
  readonly table: PrintedTable;
}

function readyBlock(block: PrintedBlock, index: number, metrics: FontMetrics): TextUnit | TableUnit {
  if (block.kind === 'table') return { kind: 'table', index, table: block };
  return { kind: block.kind, index, lines: setTextBlock(block, metrics) };
}

function lineCount(units: readonly TextUnit[]): number {
  return units.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** Headings stand on one page together with `below` lines of what they head, wherever a page can hold both. */
function placeHeadings(flow: Flow, headings: readonly TextUnit[], below: number): void {
  if (headings.length > 0 && lineCount(headings) + below > flow.linesLeft) flow.newPage();
  for (const heading of headings) placeLines(flow, heading, heading.lines);
}

function placeParagraph(flow: Flow, headings: readonly TextUnit[], paragraph: TextUnit): void {
  placeHeadings(flow, headings, leastStart(paragraph.lines.length));
  let rest = paragraph.lines;
  while (rest.length > 0) {
    const staying = linesThatStay(rest.length, flow.linesLeft);
    placeLines(flow, paragraph, rest.slice(0, staying));
    rest = rest.slice(staying);
    if (rest.length > 0) flow.newPage();
  }
}

function placeLines(flow: Flow, unit: TextUnit, lines: readonly TextLine[]): void {
  for (const line of lines) {
    if (flow.linesLeft < 1) flow.newPage();
    flow.place(placeLine(line, flow.top, unit.index));
    flow.advance(1);
  }
}

function placeLine({ glyphs, indent }: TextLine, top: number, block: number): Placed {
  const start = typeArea.left + indent;
  const node = blockNode(block);
  return {
    items: [
      {
        kind: 'glyphs',
        size: size.san,
        baseline: centredBaseline(top, grid.linePitch, size.san),
        glyphs: glyphs.map((glyph) => ({ ...glyph, x: start + glyph.x })),
        belongs: { kind: 'content', node },
      },
    ],
    places: [linePlace(node, top)],
  };
}

/** A table begins right below its headings and takes them along to the next page where it is better off there. */
function placeTable(
  flow: Flow,
  headings: readonly TextUnit[],
  { table, index }: TableUnit,
  metrics: FontMetrics,
): SettledTable {
  const left = flow.heightLeft;
  const above = lineCount(headings) * grid.linePitch + aboveTable;
  const plan = planTable(table, index, { left, above }, metrics);
  if (plan.onNewPage) flow.newPage();
  placeHeadings(flow, headings, 0);
  const drawn = new Set<GridCell>();
  let top = flow.top + aboveTable;
  plan.broken.fragments.forEach((fragment, count) => {
    if (count > 0) {
      flow.newPage();
      top = flow.top;
    }
    flow.place(placeFragment(plan.table, fragment, top, drawn));
    top += heightOf(fragment);
  });
  flow.continueBelow(top + belowTable);
  return { ...plan, left, above, below: flow.top - top };
}

function furnish({ items, places }: Placed, number: number, draft: boolean, metrics: FontMetrics): Page {
  const mark = draft ? [placeDraftMark(metrics)] : [];
  const { width, height } = sheet;
  return { number, width, height, items: [...mark, ...items, placePageNumber(number, metrics)], places };
}
