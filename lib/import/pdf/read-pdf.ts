import { success, type Result } from '../../base/result';
import type { RawBlock, RawDocument } from '../raw-document';
import { findGrids } from './find-grids';
import { fillGrid, type GridTable } from './grid-table';
import { beginTable, continueTable, splitAtHeads, type JoinedTable } from './join-tables';
import { tableScale } from './scale-tables';
import { openPdf, type PdfTrouble } from './open-pdf';
import { withoutFurniture, type PageLine } from './page-furniture';
import type { PageMarks } from './page-marks';
import { columnOf, joinLines } from './paragraphs';
import { looksLikeValue } from '../read-source-value';
import { unruledLinesOf } from './text-lines';
import { withoutTextLines, wordsOf } from './words';

/** A PDF as paragraphs and tables. */
export interface ReadPdf {
  readonly document: RawDocument;
  /** The page on which each numbered block or row stands, from 1. */
  readonly pages: ReadonlyMap<number, number>;
  /** Whether the file does not come to its checksums. */
  readonly damaged: boolean;
  /** Whether figures stand in rows that no ruling lines part. */
  readonly unruled: boolean;
}

/** So many lines of figures make a table. */
const fewestRows = 3;

/** Reads the paragraphs and tables of a PDF, with no meaning yet. */
export async function readPdf(bytes: Uint8Array): Promise<Result<ReadPdf, PdfTrouble>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const { pages, damaged } = opened.value;
  const read = toDocument(pages.map(withoutArtifacts(pages)));
  return success({ ...read, damaged });
}

/** What is marked as no content is left out, unless most of a document is. */
function withoutArtifacts(pages: readonly PageMarks[]): (page: PageMarks) => PageMarks {
  const glyphs = pages.flatMap((page) => page.glyphs);
  const content = glyphs.filter(({ artifact }) => !artifact).length;
  if (content * 2 < glyphs.length) return (page) => page;
  return (page) => ({ ...page, glyphs: page.glyphs.filter(({ artifact }) => !artifact) });
}

type Part =
  | { readonly kind: 'line'; readonly line: PageLine }
  | { readonly kind: 'table'; readonly table: GridTable; readonly page: number };

function toDocument(pages: readonly PageMarks[]): Omit<ReadPdf, 'damaged'> {
  const parts = pages.map((page, index) => partsOf(page, index + 1));
  const ruled = parts.flat().some(({ kind }) => kind === 'table');
  const allLines = parts.flat().flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  const kept = new Set(withoutFurniture(allLines, ruled));
  const inOrder = parts.flat().filter((part) => part.kind === 'table' || kept.has(part.line));
  return { ...blocksOf(inOrder, [...kept]), unruled: [...kept].filter(isTabular).length >= fewestRows };
}

/** The lines and tables of a page, top to bottom. */
function partsOf(page: PageMarks, number: number): Part[] {
  let words = wordsOf(page.glyphs, page.rulings);
  const tables: Part[] = [];
  const inside = findGrids(withoutTextLines(page.rulings, page.glyphs)).sort(
    (one, other) => areaOf(one) - areaOf(other),
  );
  for (const grid of inside) {
    const { table, rest } = fillGrid(grid, words);
    if (rest.length === words.length) continue;
    words = rest;
    tables.push({ kind: 'table', table, page: number });
  }
  const lines = unruledLinesOf(words.filter(({ turned }) => turned === null)).map((line): Part => ({
    kind: 'line',
    line: { ...line, page: number, pageHeight: page.height, pageWidth: page.width },
  }));
  return [...lines, ...tables].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The innermost grid takes the words first: a frame around the page may hold everything else. */
function areaOf({ columns, rows }: { readonly columns: readonly number[]; readonly rows: readonly number[] }): number {
  const length = (places: readonly number[]): number => (places.at(-1) ?? 0) - (places[0] ?? 0);
  return length(columns) * length(rows);
}

function placeOf(part: Part): number {
  return part.kind === 'table' ? part.table.top : part.line.baseline - part.line.size;
}

function blocksOf(parts: readonly Part[], lines: readonly PageLine[]): Pick<ReadPdf, 'document' | 'pages'> {
  const column = columnOf(
    lines,
    parts.flatMap((part) => (part.kind === 'table' ? part.table.columns.slice(0, 1) : [])),
  );
  const blocks: RawBlock[] = [];
  const pages = new Map<number, number>();
  const toScale = tableScale();
  let number = 0;
  const next = (page: number): number => {
    number += 1;
    pages.set(number, page);
    return number;
  };
  for (let start = 0; start < parts.length;) {
    const kind = parts[start]?.kind;
    let end = start + 1;
    while (end < parts.length && parts[end]?.kind === kind) end += 1;
    const alike = parts.slice(start, end);
    if (kind === 'line') addLines(alike.flatMap((part) => (part.kind === 'line' ? [part.line] : [])));
    else for (const table of joinedTables(alike).flatMap(splitAtHeads)) addTable(table);
    start = end;
  }
  return { document: { blocks }, pages };

  function addTable(table: JoinedTable): void {
    const numbered = toScale(table).map(({ cells, spans, page }) => ({ cells, spans, number: next(page) }));
    const [first] = numbered;
    if (first !== undefined) blocks.push({ kind: 'table', rows: numbered, number: first.number });
  }

  function addLines(all: readonly PageLine[]): void {
    for (let start = 0; start < all.length;) {
      const tabular = isTabular(all[start]);
      let end = start + 1;
      while (end < all.length && isTabular(all[end]) === tabular) end += 1;
      const alike = all.slice(start, end);
      if (tabular || column === null || !column.indented) addRawLines(alike);
      else {
        for (const { text, first } of joinLines(alike, column)) {
          blocks.push({ kind: 'paragraph', text, number: next(first.page) });
        }
      }
      start = end;
    }
  }

  function addRawLines(all: readonly PageLine[]): void {
    for (const [index, line] of all.entries()) {
      const before = all[index - 1];
      const sameLeft = column === null || line.left - column.left < 0.8 * line.size;
      blocks.push({
        kind: 'line',
        text: sameLeft ? line.text : `\u3000\u3000${line.text}`,
        number: next(line.page),
        blankLinesBefore: before?.page === line.page && line.baseline - before.baseline > 2.2 * line.size ? 1 : 0,
        pageBreakBefore: before !== undefined && before.page !== line.page,
        maybePageNumber: false,
      });
    }
  }
}

/** Figures side by side where no ruling lines are. */
function isTabular(line: PageLine | undefined): boolean {
  const pieces = (line?.text ?? '').split(/\s+/);
  return pieces.length >= 3 && pieces.filter(looksLikeValue).length * 2 >= pieces.length;
}

function joinedTables(parts: readonly Part[]): JoinedTable[] {
  const tables: JoinedTable[] = [];
  for (const part of parts) {
    if (part.kind !== 'table') continue;
    const before = tables.at(-1);
    const lastPage = before?.rows.at(-1)?.page;
    const joined = before === undefined || lastPage === part.page ? null : continueTable(before, part.table, part.page);
    if (joined === null) tables.push(beginTable(part.table, part.page));
    else tables[tables.length - 1] = joined;
  }
  return tables;
}
