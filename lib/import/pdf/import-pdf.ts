import { success, type Result } from '../../base/result';
import type { Template } from '../../template/template';
import { doubtCells } from '../doubt-cells';
import { importDocument } from '../import-document';
import type { ImportTrouble, SourcePlace } from '../import-finding';
import type { ImportedFile } from '../imported-file';
import type { PdfTrouble } from './open-pdf';
import { readPdf } from './read-pdf';
import { sureCells } from './sure-cells';

/**
 * Reads a report published as PDF; see `importDocument`. Findings name the page. Where parts of the file are damaged
 * one finding doubts every cell; where its tables are not ruled, every one that sums do not make sure.
 */
export async function importPdf(
  templates: readonly Template[],
  bytes: Uint8Array,
): Promise<Result<ImportedFile, ImportTrouble | PdfTrouble>> {
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  const { document, pages, damaged, unruled } = read.value;
  const imported = importDocument(templates, document);
  if (!imported.ok) return imported;
  const { report, findings, sources } = imported.value;
  const template = templates.find((each) => each.edition === report.edition);
  if (template === undefined) throw new Error(`No edition ${report.edition}`);
  const placed: ImportedFile = {
    report,
    findings: findings.map((finding) => onPage(finding, pages)),
    sources: sources.map((source) => onPage(source, pages)),
  };
  const sure = sureCells(template, report, sources);
  const ruled = unruled ? doubtCells(template, placed, 'tablesUnruled', sure) : placed;
  return success(damaged ? doubtCells(template, ruled, 'sourceDamaged', new Set()) : ruled);
}

/** The page in place of the number of a line. */
function onPage<Item extends { readonly line: number | null; readonly place?: SourcePlace }>(
  item: Item,
  pages: ReadonlyMap<number, number>,
): Item {
  const page = item.line === null ? undefined : pages.get(item.line);
  return { ...item, line: null, ...(page === undefined ? {} : { place: { kind: 'page', page } }) };
}
