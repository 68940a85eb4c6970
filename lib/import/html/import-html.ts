import { failure, type Result } from '../../base/result';
import type { Report } from '../../report/report';
import type { Template } from '../../template/template';
import { looksLikeText } from '../decode-text';
import { importDocument } from '../import-document';
import type { ImportFinding, ImportTrouble } from '../import-finding';
import type { RawBlock } from '../raw-document';
import { decodeHtml } from './decode-html';
import { readHtml } from './read-html';

/** Reads a report from a saved page or from markup; see `importDocument`. */
export function importHtml(
  templates: readonly Template[],
  bytes: Uint8Array,
): Result<{ report: Report; findings: ImportFinding[] }, ImportTrouble> {
  const decoded = decodeHtml(bytes);
  if (!decoded.ok) return decoded;
  const raw = readHtml(decoded.value);
  if (raw === null) return failure({ kind: 'tooLarge', characters: decoded.value.length });
  if (raw.blocks.length === 0) return failure({ kind: 'empty' });
  if (!raw.blocks.every((block) => looksLikeText(textOf(block)))) return failure({ kind: 'lostEncoding' });
  return importDocument(templates, raw);
}

function textOf(block: RawBlock): string {
  return block.kind === 'table' ? block.rows.map(({ cells }) => cells.join('')).join('') : block.text;
}
