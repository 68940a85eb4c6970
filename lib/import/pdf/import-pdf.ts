import { success, type Result } from '../../base/result';
import type { Report } from '../../report/report';
import type { Template } from '../../template/template';
import { importDocument } from '../import-document';
import type { ImportFinding, ImportTrouble } from '../import-finding';
import type { PdfTrouble } from './open-pdf';
import { readPdf } from './read-pdf';

/**
 * Reads a report published as PDF; see `importDocument`. Findings name the page. Where parts of the file are damaged
 * or its tables not ruled, one finding doubts every cell.
 */
export async function importPdf(
  templates: readonly Template[],
  bytes: Uint8Array,
): Promise<Result<{ report: Report; findings: ImportFinding[] }, ImportTrouble | PdfTrouble>> {
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  const { document, pages, damaged, unruled } = read.value;
  const imported = importDocument(templates, document);
  if (!imported.ok) return imported;
  const { report, findings } = imported.value;
  const doubts = [
    ...(damaged ? [doubtAll(templates, report, 'sourceDamaged')] : []),
    ...(unruled ? [doubtAll(templates, report, 'tablesUnruled')] : []),
  ];
  const placed = findings.map(({ line, ...finding }): ImportFinding => {
    const page = line === null ? undefined : pages.get(line);
    return { ...finding, line: null, ...(page === undefined ? {} : { place: { kind: 'page', page } }) };
  });
  return success({ report, findings: [...doubts, ...placed] });
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
