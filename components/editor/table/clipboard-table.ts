import { compareDecimals, parseDecimal } from '../../../lib/base/decimal';
import {
  expandSpans,
  oneTable,
  readTabbed,
  type ClipboardCell,
  type Copied,
  type CopiedTable,
  type Matrix,
} from '../../../lib/form/read-clipboard';
import { decimalOf } from '../../../lib/report/cell-value';
import { readEntry } from '../../../lib/report/read-entry';
import { isHidden, isOutOfSight, shownText } from './shown-text';

/** Characters of markup beyond which the plain text is read instead. */
const mostMarkup = 4_000_000;
const mostText = 1_000_000;

/** The tables in the clipboard: those of its markup as Excel, WPS, Word and pages write it, else its text with tabs between cells. */
export function readClipboard(clipboard: DataTransfer): Copied {
  const html = clipboard.getData('text/html');
  const copied = html === '' || html.length > mostMarkup ? null : readMarkup(html);
  return copied ?? oneTable(readTabbed(clipboard.getData('text/plain').slice(0, mostText)));
}

/** The document is inert: nothing in it runs or is fetched. */
function readMarkup(html: string): Copied | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = dataTables(page.body);
  const elements = all.filter((table) => !isOutOfSight(table));
  const unseen = all.filter(isOutOfSight).map((table) => shownText(table));
  const read = elements.map(readTable).filter(({ matrix }) => matrix.length > 0);
  if (read.length === 0) return null;
  const around = textAround(page.body, elements);
  return {
    tables: read.map(({ element, matrix }): CopiedTable => ({ matrix, above: around.above.get(element) ?? '' })),
    outside: around.outside,
    hidden: [...unseen.filter((text) => text !== ''), ...read.flatMap(({ hidden }) => hidden)],
    rounded: read.flatMap(({ rounded }) => rounded),
  };
}

/** The tables that hold figures or labels: one that only arranges others on the page is not read itself. */
function dataTables(within: Element): Element[] {
  const all = [...within.querySelectorAll('table')];
  const isLayout = (table: Element): boolean =>
    table.querySelector('table') !== null && !/\d/.test(shownText(table, (inner) => inner.tagName === 'TABLE'));
  const data = all.filter((table) => !isLayout(table) && table.querySelector('tr') !== null);
  return data.filter((table) => !data.some((other) => other !== table && other.contains(table)));
}

/** The words above each table, and all those outside tables. */
function textAround(
  body: Element,
  tables: readonly Element[],
): { readonly above: ReadonlyMap<Element, string>; readonly outside: readonly string[] } {
  const mark = '\u0001';
  const place = (element: Element): boolean => tables.includes(element);
  for (const table of tables) table.before(`\n${mark}\n`);
  const pieces = shownText(body, place)
    .split(mark)
    .map((piece) => piece.trim());
  return {
    above: new Map(tables.map((table, index) => [table, pieces[index] ?? ''])),
    outside: pieces.filter((piece) => piece !== ''),
  };
}

interface ReadTable extends Pick<Copied, 'hidden' | 'rounded'> {
  readonly element: Element;
  readonly matrix: Matrix;
}

function readTable(element: Element): ReadTable {
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
  const hiddenColumns = hiddenColumnsOf(element);
  const rounded: { readonly shown: string; readonly exact: string }[] = [];
  const hidden: string[] = [];
  const kept: ClipboardCell[][] = [];
  for (const row of rows) {
    const cells = [...row.children].filter((cell) => cell.matches('td, th'));
    const shown = cells.filter((cell) => hiddenColumns.size > 0 || !isHidden(cell));
    const unseen = isOutOfSight(row) ? cells : cells.filter((cell) => !shown.includes(cell));
    hidden.push(...unseen.map((cell) => shownText(cell)).filter((text) => text !== ''));
    // Word and Excel end some tables with a row of no height that only sets widths.
    const setsWidths = row.getAttribute('height') === '0' && cells.every((cell) => shownText(cell) === '');
    if (!isOutOfSight(row) && !setsWidths) kept.push(shown.map((cell) => readCell(cell, rounded)));
  }
  return { element, matrix: withoutColumns(expandSpans(kept), hiddenColumns, hidden), hidden, rounded };
}

/** The columns of the grid that the table says not to show. */
function hiddenColumnsOf(table: Element): ReadonlySet<number> {
  const columns = [...table.querySelectorAll('col')].filter((column) => column.closest('table') === table);
  const isShown = columns.flatMap((column) => Array.from({ length: spanOf(column, 'span') }, () => !isHidden(column)));
  return new Set(isShown.flatMap((shown, index) => (shown ? [] : [index])));
}

/** The columns that are shown, the words of the others noted in `left`; a merged cell begins in the first of its columns that is shown. */
function withoutColumns(matrix: Matrix, hidden: ReadonlySet<number>, left: string[]): Matrix {
  if (hidden.size === 0) return matrix;
  return matrix.map((row) => {
    const shown: (string | null)[] = [];
    let carried: string | null = null;
    row.forEach((text, column) => {
      const said = text ?? carried;
      carried = null;
      if (!hidden.has(column)) shown.push(said);
      else if (row[column + 1] === null) carried = said;
      else if (said !== null && said !== '') left.push(said);
    });
    return shown;
  });
}

function readCell(element: Element, rounded: { readonly shown: string; readonly exact: string }[]): ClipboardCell {
  const shown = shownText(element);
  const exact = parseDecimal(element.getAttribute('x:num') ?? element.getAttribute('sdval') ?? '');
  return {
    text: exact === null ? shown : figureShown(shown, exact, rounded),
    columnSpan: spanOf(element, 'colspan'),
    rowSpan: spanOf(element, 'rowspan'),
  };
}

/** The figure as it is shown, but where only colour or an exponent tells it from another; one shown rounded is noted. */
function figureShown(
  shown: string,
  exact: string,
  rounded: { readonly shown: string; readonly exact: string }[],
): string {
  if (/^[-+]?\d+(\.\d*)?E[-+]?\d+$/i.test(shown)) return exact;
  const entry = readEntry('amount', shown.replace(/^\((.*)\)$/, '-$1'));
  if (entry.kind === 'unreadable' || entry.value === null) return shown;
  const read = decimalOf(entry.value);
  if (compareDecimals(read, exact) === 0) return shown;
  if (read.replace('-', '') === exact.replace('-', '')) return exact;
  rounded.push({ shown, exact });
  return shown;
}

function spanOf(element: Element, name: string): number {
  const span = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, 1000);
}
