import type { RawBlock, RawDocument, RawLine, RawRow } from './raw-document';

/** As many blank lines in a row stand for the end of a page where form feeds were lost. */
const blankLinesOfPageBreak = 3;

/** `— 3 —`, `- 3 -`, `第3页`, `第 3 页 共 9 页`, `Page 3 of 9` alone on a line. */
const pageNumber =
  /^\s*(?:[-–—―－]+\s*\d{1,4}\s*[-–—―－]+|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?|page\s+\d+(?:\s+of\s+\d+)?)\s*$/i;
const bareNumber = /^\s*[0-9０-９]{1,3}\s*$/;

/**
 * The lines of a text, tab-separated ones as rows of a table. Page numbers between dashes, and bare ones that count the
 * pages, are left out.
 */
export function readText(text: string): RawDocument {
  return { blocks: groupRows(withoutCountedPages(linesOf(rejoinDecimals(text)))) };
}

/** No figure begins with its point: a line that does is what was torn from the figure before. */
function rejoinDecimals(text: string): string {
  return text.replace(/(\d)[ \t]*(?:\r?\n[ \t]*){1,3}(?=\.\d+(?:万?元)?[ \t]*(?:\r?\n|$))/g, '$1');
}

function linesOf(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let blankLinesBefore = 0;
  let pageBreakBefore = false;
  const all = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029\u0085]/);
  for (const [index, whole] of all.entries()) {
    for (const [part, piece] of whole.split(/[\f\v]/).entries()) {
      if (part > 0) pageBreakBefore = true;
      if (piece.trim() === '') {
        if (part === 0) blankLinesBefore += 1;
        continue;
      }
      if (pageNumber.test(piece)) {
        pageBreakBefore = true;
        continue;
      }
      lines.push({
        kind: 'line',
        // An empty last cell counts.
        text: piece.includes('\t') ? piece : piece.trimEnd(),
        number: index + 1,
        blankLinesBefore,
        pageBreakBefore: pageBreakBefore || blankLinesBefore >= blankLinesOfPageBreak,
        maybePageNumber: false,
      });
      blankLinesBefore = 0;
      pageBreakBefore = false;
    }
  }
  return lines.map((line, index) => ({
    ...line,
    maybePageNumber: isAtPageEdge(lines, index) && bareNumber.test(line.text),
  }));
}

function isAtPageEdge(lines: readonly RawLine[], index: number): boolean {
  return lines[index]?.pageBreakBefore === true || lines[index + 1]?.pageBreakBefore !== false;
}

/** Bare numbers at page edges are the pages' own where they count them one by one, three or more in a row. */
function withoutCountedPages(lines: readonly RawLine[]): RawLine[] {
  let page = 0;
  const candidates = lines.flatMap((line) => {
    if (line.pageBreakBefore) page += 1;
    return line.maybePageNumber ? [{ line, offset: Number(line.text.normalize('NFKC')) - page }] : [];
  });
  const byOffset = new Map<number, RawLine[]>();
  for (const { line, offset } of candidates) {
    const alike = byOffset.get(offset);
    if (alike === undefined) byOffset.set(offset, [line]);
    else alike.push(line);
  }
  const counted = new Set([...byOffset.values()].filter(({ length }) => length >= 3).flat());
  return counted.size === candidates.length ? lines.filter((line) => !counted.has(line)) : [...lines];
}

/** Neighbouring lines with tabs make one table. */
function groupRows(lines: readonly RawLine[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let rows: RawRow[] = [];
  const close = (): void => {
    const [first] = rows;
    if (first !== undefined) blocks.push({ kind: 'table', rows, number: first.number });
    rows = [];
  };
  for (const line of lines) {
    const cells = line.text.split('\t').map((cell) => cell.trim());
    if (cells.filter((cell) => cell !== '').length > 1 || (cells.length > 2 && line.text.trim() !== '')) {
      rows.push({ cells, number: line.number });
    } else {
      close();
      blocks.push(line);
    }
  }
  close();
  return blocks;
}
