import type { RawBlock, RawRow } from './raw-document';

/** A cell as a source writes it: what stands in it, and how far it reaches. */
export interface SourceCell {
  readonly columnSpan: number;
  /** How many rows it reaches down, 1 for its own alone; Infinity for all that follow. */
  readonly rowSpan: number;
  readonly blocks: readonly SourceBlock[];
}

/** What a source holds before its blocks are numbered. */
export type SourceBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SourceCell[])[] };

/** A table is no wider than this, whatever its cells claim. */
const mostColumns = 100;
const mostPlaces = 20_000;

/**
 * The blocks of a source with their numbers, tables as full matrices. A table that holds a table, or that has one column only, merely
 * arranges what stands in its cells; a paragraph with line breaks is as many lines. Null where tables are far too large.
 */
export function layBlocks(blocks: readonly SourceBlock[]): RawBlock[] | null {
  const laid: RawBlock[] = [];
  let number = 0;
  let places = 0;
  const add = (block: SourceBlock): boolean => {
    if (block.kind === 'paragraph') {
      addParagraph(block.text);
      return true;
    }
    const { rows } = block;
    const first = number + 1;
    if (isArrangement(rows)) return rows.every((cells) => cells.every((cell) => cell.blocks.every(add)));
    const width = Math.min(
      mostColumns,
      rows.reduce((widest, row) => Math.max(widest, widthOf(row)), 0),
    );
    places += rows.length * width;
    if (places > mostPlaces) return false;
    const matrix = expand(rows, width);
    const numbered = matrix.map((row): RawRow => ({ ...row, number: (number += 1) }));
    if (numbered.length > 0) laid.push({ kind: 'table', rows: numbered, number: first });
    return true;
  };
  const addParagraph = (text: string): void => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const common = { pageBreakBefore: false, maybePageNumber: false } as const;
    for (const [index, line] of lines.entries()) {
      number += 1;
      if (lines.length === 1) laid.push({ kind: 'paragraph', text: line.trim(), number });
      else laid.push({ kind: 'line', text: line, number, blankLinesBefore: index === 0 ? 1 : 0, ...common });
    }
  };
  return blocks.every(add) ? laid : null;
}

function isArrangement(rows: readonly (readonly SourceCell[])[]): boolean {
  const cells = rows.flat();
  if (cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))) return true;
  return rows.every((row) => row.length <= 1);
}

/** The rows with a place for each column. */
function expand(rows: readonly (readonly SourceCell[])[], width: number): Omit<RawRow, 'number'>[] {
  /** For each column, how many of the rows below a cell still reaches. */
  const reaching = new Array<number>(mostColumns).fill(0);
  return rows.map((row) => {
    const cells: string[] = [];
    const spans: number[] = [];
    let column = 0;
    const skipReached = (): void => {
      while ((reaching[column] ?? 0) > 0 && column < mostColumns) {
        reaching[column] = (reaching[column] ?? 0) - 1;
        place('', 0);
      }
    };
    const place = (text: string, span: number): void => {
      cells.push(text);
      spans.push(span);
      column += 1;
    };
    for (const { columnSpan, rowSpan, blocks } of row) {
      skipReached();
      if (column >= mostColumns) break;
      let span = 1;
      while (span < columnSpan && column + span < mostColumns && (reaching[column + span] ?? 0) === 0) span += 1;
      for (let at = 0; at < span; at += 1) {
        reaching[column] = rowSpan - 1;
        if (at === 0) place(textOf(blocks), span);
        else place('', 0);
      }
    }
    skipReached();
    while (cells.length < width) {
      if ((reaching[column] ?? 0) > 0) skipReached();
      else place('', -1);
    }
    return { cells, spans };
  });
}

function widthOf(row: readonly SourceCell[]): number {
  return row.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}

function textOf(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join('\n')
    .trim();
}
