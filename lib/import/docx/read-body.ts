import type { SourceBlock, SourceCell } from '../lay-table';
import { isOn, wholeNumber, type Numbering } from './numbering';
import { childOf, childrenOf, valueOf, type XmlElement } from '../parse-xml';
import { choiceOf, isMarkDeleted, isPlaceholder, readParagraph } from './read-paragraph';

/** What stands around blocks and is not printed itself. */
const transparent = new Set(['w:ins', 'w:moveTo', 'w:sdtContent', 'w:customXml', 'w:smartTag']);

/**
 * The paragraphs and tables in an element, tracked changes accepted, automatic numbers written out. A text box stands
 * behind the paragraph that it hangs on.
 */
export function readBody(element: XmlElement, numbering: Numbering): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  /** The text of paragraphs whose marks were deleted. */
  let runningOn = '';
  const visit = (owner: XmlElement): void => {
    for (const child of childrenOf(owner)) {
      if (child.name === 'w:p') {
        const { text, boxes } = readParagraph(child);
        if (isMarkDeleted(child)) {
          runningOn += text;
        } else {
          const number = numbering.next(childOf(child, 'w:pPr'));
          blocks.push({ kind: 'paragraph', text: number + runningOn + text });
          runningOn = '';
        }
        for (const box of boxes) blocks.push(...readBody(box, numbering));
      } else if (child.name === 'w:tbl') {
        blocks.push({ kind: 'table', rows: readRows(child, numbering) });
      } else if (child.name === 'mc:AlternateContent') {
        visit(choiceOf(child));
      } else if (child.name === 'w:sdt') {
        if (!isPlaceholder(child)) visit(child);
      } else if (transparent.has(child.name)) {
        visit(child);
      }
    }
  };
  visit(element);
  if (runningOn !== '') blocks.push({ kind: 'paragraph', text: runningOn });
  return blocks;
}

/** A cell with the column it begins in; `above` where it goes on from the row above. */
interface PlacedCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly above: boolean;
  readonly blocks: readonly SourceBlock[];
}

function readRows(table: XmlElement, numbering: Numbering): SourceCell[][] {
  const rows = rowsOf(table).map((row) => readCells(row, numbering));
  return rows.map((cells, index) =>
    cells
      .filter(({ above, column }) => !above || !reachesFromAbove(rows, index, column))
      .map(({ column, columnSpan, blocks }) => {
        let rowSpan = 1;
        while (rows[index + rowSpan]?.some((cell) => cell.column === column && cell.above) === true) rowSpan += 1;
        return { columnSpan, rowSpan, blocks };
      }),
  );
}

/** Whether a cell that says so really goes on from one above. */
function reachesFromAbove(rows: readonly (readonly PlacedCell[])[], index: number, column: number): boolean {
  return rows[index - 1]?.some((cell) => cell.column === column) === true;
}

/** The rows that are left once changes are accepted. */
function rowsOf(owner: XmlElement): XmlElement[] {
  return childrenOf(owner).flatMap((child) => {
    if (child.name === 'w:tr') return childOf(child, 'w:trPr', 'w:del') === null ? [child] : [];
    if (child.name === 'w:sdt' || transparent.has(child.name)) return rowsOf(child);
    return [];
  });
}

function readCells(row: XmlElement, numbering: Numbering): PlacedCell[] {
  const before = wholeNumber(valueOf(row, 'w:trPr', 'w:gridBefore'), 0);
  const cells: PlacedCell[] = [];
  let column = 0;
  if (before > 0) {
    cells.push({ column, columnSpan: before, above: false, blocks: [] });
    column = before;
  }
  for (const cell of cellsOf(row)) {
    const properties = childOf(cell, 'w:tcPr');
    const columnSpan = Math.max(1, wholeNumber(valueOf(properties, 'w:gridSpan'), 1));
    const blocks = readBody(cell, numbering);
    const last = cells.at(-1);
    if (valueOf(properties, 'w:hMerge') === 'continue' && last !== undefined) {
      cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + columnSpan };
    } else {
      const merge = childOf(properties, 'w:vMerge');
      const above = merge !== null && (merge.attributes.get('w:val') ?? 'continue') === 'continue';
      cells.push({ column, columnSpan, above, blocks });
    }
    column += columnSpan;
  }
  return cells;
}

function cellsOf(owner: XmlElement): XmlElement[] {
  return childrenOf(owner).flatMap((child) => {
    if (child.name === 'w:tc') {
      const gone = childOf(child, 'w:tcPr', 'w:cellDel');
      return gone === null || !isOn(gone.attributes.get('w:val') ?? null) ? [child] : [];
    }
    if (child.name === 'w:sdt' || transparent.has(child.name)) return cellsOf(child);
    return [];
  });
}
