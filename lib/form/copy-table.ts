import { escapeMarkup } from '../base/escape-markup';
import { tableGrid, type GridFigure, type GridLabel, type GridPart } from '../template/table-grid';
import type { CellAddress, TableSection } from '../template/template';
import { expandSpans } from './read-clipboard';

/** A table as other programs take it from the clipboard. */
export interface CopiedTable {
  /** One line a row, tabs between; a place covered by a merged cell is empty, and each figure takes one column. */
  readonly text: string;
  /** The same with its merged cells. */
  readonly html: string;
}

/** The whole table of a section with its heads; `figureAt` says what stands in a cell, `''` where nothing does. */
export function copyTable(section: TableSection, figureAt: (address: CellAddress) => string): CopiedTable {
  const { labels, parts } = tableGrid(section);
  const textOf = (cell: GridLabel | GridFigure): string =>
    cell.kind === 'figure' ? figureAt(cell.address) : cell.text;
  return {
    text: parts.flatMap((part) => tabbed(part, labels, textOf)).join('\n'),
    html: `<table>${parts.flatMap((part) => marked(part, textOf)).join('')}</table>`,
  };
}

type TextOf = (cell: GridLabel | GridFigure) => string;

function tabbed(part: GridPart, labels: number, textOf: TextOf): string[] {
  const rows = [...part.head, ...part.body].map((row) =>
    row.map((cell) => ({
      text: textOf(cell),
      columnSpan: cell.columnSpan,
      rowSpan: cell.kind === 'figure' ? 1 : cell.rowSpan,
    })),
  );
  const spans = part.body.flatMap((row) => row.flatMap((cell) => (cell.kind === 'figure' ? [cell.columnSpan] : [])));
  const span = Math.min(...spans);
  return expandSpans(rows).map((row) =>
    row
      .filter((_text, place) => place < labels || (place - labels) % span === 0)
      .map((text) => text ?? '')
      .join('\t'),
  );
}

function marked({ head, body }: GridPart, textOf: TextOf): string[] {
  return [...head, ...body].map((row) => {
    const cells = row.map((cell) => {
      const tag = cell.kind === 'figure' ? 'td' : 'th';
      const rowSpan = cell.kind === 'figure' ? 1 : cell.rowSpan;
      const spans = `${spanOf('colspan', cell.columnSpan)}${spanOf('rowspan', rowSpan)}`;
      return `<${tag}${spans}>${escapeMarkup(textOf(cell))}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
}

function spanOf(name: string, span: number): string {
  return span === 1 ? '' : ` ${name}="${span}"`;
}
