import { success, type Result } from '../../base/result';
import type { Report } from '../../report/report';
import type { Template } from '../../template/template';
import { importDocument } from '../import-document';
import type { ImportFinding, ImportTrouble } from '../import-finding';
import type { PdfTrouble } from './open-pdf';
import { readPdf } from './read-pdf';

/** Reads a report published as PDF; see `importDocument`. Refused is also what holds pictures of text only. */
export async function importPdf(
  templates: readonly Template[],
  bytes: Uint8Array,
): Promise<Result<{ report: Report; findings: ImportFinding[] }, ImportTrouble | PdfTrouble>> {
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  const imported = importDocument(templates, read.value.document);
  if (!imported.ok) return imported;
  return success(imported.value);
}
