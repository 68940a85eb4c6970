import { success, type Result } from '../../base/result';
import type { Report } from '../../report/report';
import type { Template } from '../../template/template';
import { importDocument } from '../import-document';
import type { ImportFinding, ImportTrouble, SourcePlace } from '../import-finding';
import type { ImportedFile } from '../imported-file';
import type { PdfTrouble } from './open-pdf';
import { readPdf } from './read-pdf';

/**
 * Reads a report published as PDF; see `importDocument`. Findings name the page. Where parts of the file are damaged
 * or its tables not ruled, one finding doubts every cell.
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
  const doubts = [
    ...(damaged ? [doubtAll(templates, report, 'sourceDamaged')] : []),
    ...(unruled ? [doubtAll(templates, report, 'tablesUnruled')] : []),
  ];
  const placed = findings.map((finding) => onPage(finding, pages));
  const found = sources.map((source) => onPage(source, pages));
  return success({
    report,
    findings: [...doubts, ...placed],
    sources: doubts.length === 0 ? found : found.map((source) => ({ ...source, confidence: 'flagged' })),
  });
}

/** The page in place of the number of a line. */
function onPage<Item extends { readonly line: number | null; readonly place?: SourcePlace }>(
  item: Item,
  pages: ReadonlyMap<number, number>,
): Item {
  const page = item.line === null ? undefined : pages.get(item.line);
  return { ...item, line: null, ...(page === undefined ? {} : { place: { kind: 'page', page } }) };
}

function doubtAll(
  templates: readonly Template[],
  { edition }: Report,
  kind: 'sourceDamaged' | 'tablesUnruled',
): ImportFinding {
  const template = templates.find((each) => each.edition === edition);
  const cells = [...(template?.cells.keys() ?? [])];
  return { severity: 'warning', section: null, cells, read: '', line: null, facts: { kind } };
}
