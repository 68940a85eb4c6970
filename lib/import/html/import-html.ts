import { failure, success, type Result } from '../../base/result';
import type { Template } from '../../template/template';
import { doubtCells } from '../doubt-cells';
import { importDocument } from '../import-document';
import type { ImportTrouble } from '../import-finding';
import type { ImportedFile } from '../imported-file';
import { areLegible } from '../legible';
import { decodeHtml } from './decode-html';
import { readHtml } from './read-html';

/** Reads a report from a saved page or from markup; see `importDocument`. */
export function importHtml(templates: readonly Template[], bytes: Uint8Array): Result<ImportedFile, ImportTrouble> {
  const decoded = decodeHtml(bytes);
  if (!decoded.ok) return decoded;
  const raw = readHtml(decoded.value);
  if (raw === null) return failure({ kind: 'tooLarge', characters: decoded.value.length });
  if (raw.blocks.length === 0) return failure({ kind: 'empty' });
  if (!areLegible(raw.blocks)) return failure({ kind: 'lostEncoding' });
  const imported = importDocument(templates, raw);
  return imported.ok && showsDeletions(decoded.value) ? success(withoutTrust(templates, imported.value)) : imported;
}

/** LibreOffice saves the deleted text of tracked changes like any other, and nothing in its pages tells which it is. */
function showsDeletions(text: string): boolean {
  return /<meta\s+name="generator"\s+content="(?:LibreOffice|OpenOffice)/i.test(text.slice(0, 4000));
}

function withoutTrust(templates: readonly Template[], imported: ImportedFile): ImportedFile {
  const template = templates.find(({ edition }) => edition === imported.report.edition);
  if (template === undefined) throw new Error(`No edition ${imported.report.edition}`);
  const vouched = imported.sources.filter(({ confidence }) => confidence === 'vouched');
  return doubtCells(template, imported, 'deletionsShown', new Set(vouched.map(({ address }) => address)));
}
