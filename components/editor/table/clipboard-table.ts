import { expandSpans, readTabbed, type ClipboardCell, type Matrix } from '../../../lib/form/read-clipboard';

/** Characters of markup beyond which the plain text is read instead. */
const mostMarkup = 4_000_000;
const mostText = 1_000_000;

/** The block in the clipboard: the first table of its markup, else its text with tabs between cells. */
export function readClipboard(clipboard: DataTransfer): Matrix {
  const html = clipboard.getData('text/html');
  const rows = html === '' || html.length > mostMarkup ? null : firstTable(html);
  return rows ?? readTabbed(clipboard.getData('text/plain').slice(0, mostText));
}

/** The document is inert: nothing in it runs or is fetched. */
function firstTable(html: string): Matrix | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  return rows.length === 0 ? null : expandSpans(rows.map((row) => [...row.children].map(cellOf)));
}

function cellOf(element: Element): ClipboardCell {
  return {
    text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    columnSpan: spanOf(element, 'colspan'),
    rowSpan: spanOf(element, 'rowspan'),
  };
}

function spanOf(element: Element, name: string): number {
  const span = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isNaN(span) || span < 1 ? 1 : span;
}
