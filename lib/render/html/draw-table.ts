import { escapeMarkup } from '../../base/escape-markup';
import { beginsAtLeft } from '../../document/begins-at-left';
import type { PrintedCell, PrintedTable, PrintedTablePart } from '../../document/document';
import { wordsOf } from '../../document/words-of';
import { placeCells, type PlacedCell } from '../../document/place-cells';

/** A cell with its name in the page and the rows and columns that it covers. */
interface NamedCell extends PlacedCell {
  readonly id: string;
  readonly row: number;
}

/**
 * The table with its merged heads. Each figure names all of its heads: `scope` alone cannot say which rows a label in
 * the middle of a table spans, nor where the heads of one part end. Borders and alignment stand at the cells, so that
 * an editor that drops the style sheet keeps the table.
 */
export function drawTable(table: PrintedTable): string {
  const { parts, widths } = table;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col width="${((100 * width) / whole).toFixed(2)}%">`);
  const description = escapeMarkup(table.description);
  return [
    `<div class="gouji-scroll" role="region" aria-label="${description}" tabindex="0">`,
    `<table${parts.length > 1 ? ' class="gouji-parts"' : ''} border="1" width="100%" style="border-collapse:collapse">`,
    `<caption>${description}</caption>`,
    `<colgroup>${columns.join('')}</colgroup>`,
    ...parts.map((part, index) => drawPart(part, index, table)),
    '</table>',
    '</div>',
  ].join('\n');
}

/** A table has one head; the heads of its later parts are rows of theirs. */
function drawPart({ head, body }: PrintedTablePart, index: number, { section, widths }: PrintedTable): string {
  const rows = placeCells([...head, ...body], widths.length).map((cells, row) =>
    cells.map((cell, at) => ({ ...cell, row, id: `gouji-${section}-${index}-${row}-${at}` })),
  );
  const headings = rows.flat().filter(({ cell }) => cell.kind !== 'figure' && cell.text !== '');
  const drawn = rows.map((cells) => cells.map((cell) => drawCell(cell, headings)).join(''));
  const upper = drawn.slice(0, head.length);
  const lower = drawn.slice(head.length).map((row) => `<tr>${row}</tr>`);
  if (index === 0) {
    const thead = ['<thead>', ...upper.map((row) => `<tr>${row}</tr>`), '</thead>'];
    return [...thead, '<tbody>', ...lower, '</tbody>'].join('\n');
  }
  const heads = upper.map((row) => `<tr class="gouji-head">${row}</tr>`);
  return ['<tbody>', ...heads, ...lower, '</tbody>'].join('\n');
}

function drawCell(named: NamedCell, headings: readonly NamedCell[]): string {
  const { cell, id } = named;
  const spans = [
    ...(cell.columnSpan > 1 ? [`colspan="${cell.columnSpan}"`] : []),
    ...(cell.rowSpan > 1 ? [`rowspan="${cell.rowSpan}"`] : []),
  ];
  const style = `style="${styleOf(cell)}"`;
  if (cell.kind === 'figure') {
    const headers = headings.filter((heading) => isHeadingOf(heading, named)).map((heading) => heading.id);
    return `<td ${[...spans, `headers="${escapeMarkup(headers.join(' '))}"`, style].join(' ')}>${escapeMarkup(cell.text)}</td>`;
  }
  if (cell.text === '') return `<td ${[...spans, style].join(' ')}></td>`;
  const scope = cell.scope === undefined ? [] : [`scope="${cell.scope}"`];
  const name = cell.vertical ? ['class="gouji-vertical"'] : [];
  return `<th ${[`id="${escapeMarkup(id)}"`, ...name, ...scope, ...spans, style].join(' ')}>${drawLabel(cell)}</th>`;
}

/** Sentences break behind their clauses, names between words; numbered labels are prose and break anywhere. */
function drawLabel(cell: PrintedCell): string {
  if (cell.vertical) return `<span>${escapeMarkup(cell.text)}</span>`;
  if (beginsAtLeft(cell)) return escapeMarkup(cell.text);
  const pieces = cell.text.includes('，') ? cell.text.split(/(?<=[，：；])/) : wordsOf(cell.text);
  return pieces.map(escapeMarkup).join('<wbr>');
}

/** A head stands above the figure, a label beside it. */
function isHeadingOf(heading: NamedCell, figure: NamedCell): boolean {
  return heading.cell.kind === 'head'
    ? heading.column < figure.column + figure.cell.columnSpan &&
        figure.column < heading.column + heading.cell.columnSpan
    : heading.row <= figure.row && figure.row < heading.row + heading.cell.rowSpan;
}

function styleOf(cell: PrintedCell): string {
  const left = beginsAtLeft(cell);
  const declarations = [
    'border:1px solid #333',
    'padding:4px',
    `text-align:${left ? 'left' : 'center'}`,
    'vertical-align:middle',
    ...(cell.vertical ? ['writing-mode:vertical-rl', 'text-orientation:upright'] : []),
    ...(cell.kind !== 'figure' && !cell.vertical && !left ? ['word-break:keep-all'] : []),
  ];
  return declarations.join(';');
}
