import { failure, type Result } from '../../base/result';
import type { Template } from '../../template/template';
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
  return importDocument(templates, raw);
}
