import { failure, type Result } from '../base/result';
import type { Template } from '../template/template';
import { looksLikeText } from './decode-text';
import { importDocument } from './import-document';
import { largestText, type ImportTrouble } from './import-finding';
import type { ImportedFile } from './imported-file';
import { readText } from './read-text';

/** Reads a report published as plain text; see `importDocument`. */
export function importText(templates: readonly Template[], text: string): Result<ImportedFile, ImportTrouble> {
  if (text.trim() === '') return failure({ kind: 'empty' });
  if (text.length > largestText) return failure({ kind: 'tooLarge', characters: text.length });
  if (!looksLikeText(text)) return failure({ kind: 'lostEncoding' });
  return importDocument(templates, readText(text));
}
