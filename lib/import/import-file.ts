import { assertNever } from '../base/assert-never';
import { failure, success, type Result } from '../base/result';
import type { Template } from '../template/template';
import { decodeText } from './decode-text';
import { isPartOfDocx, readDocx } from './docx/read-docx';
import { kindOfCompound, kindOfFile, type CompoundKind } from './file-kind';
import { isMarkup } from './html/is-markup';
import { importHtml } from './html/import-html';
import { readJsonText, type ExchangeFileTrouble } from './import-exchange';
import { importDocument } from './import-document';
import type { ImportTrouble } from './import-finding';
import type { ImportedFile } from './imported-file';
import { areLegible } from './legible';
import { importText } from './import-text';
import { importPdf } from './pdf/import-pdf';
import type { PdfTrouble } from './pdf/open-pdf';
import { exchangeSourcesOf } from './cell-sources-of';
import { importXlsx } from './xlsx/import-xlsx';
import { unzipSafely, type ZipTrouble } from './unzip';

/** A kind of file that holds no report, or none that can be read from it. */
export type UnreadFormat =
  | Exclude<CompoundKind, 'protected'>
  | 'binaryWorkbook'
  | 'image'
  | 'richText'
  | 'openDocument'
  | 'fixedLayout'
  | 'presentation'
  | 'webArchive'
  | 'packed';

/** Why a file could not be taken in. */
export type FileTrouble =
  | ImportTrouble
  | ExchangeFileTrouble
  | ZipTrouble
  | PdfTrouble
  | { readonly kind: 'unreadFormat'; readonly format: UnreadFormat };

/** Bytes: a report with many pictures has some millions. */
const largestFile = 64 * 1024 * 1024;
const docxLimits = { entries: 4_096, bytes: 24 * 1024 * 1024 };

/**
 * Reads a report from a file of any kind that is read. Its content tells which it is; the name helps only to tell
 * markup and exchange files from other text, and a broken document from text of lost characters.
 */
export async function importFile(
  templates: readonly Template[],
  bytes: Uint8Array,
  fileName = '',
): Promise<Result<ImportedFile, FileTrouble>> {
  if (bytes.length === 0) return failure({ kind: 'empty' });
  if (bytes.length > largestFile) return failure({ kind: 'tooLarge', characters: null });
  const kind = kindOfFile(bytes);
  switch (kind) {
    case 'zip':
      return importPackage(templates, bytes);
    case 'compound': {
      const held = kindOfCompound(bytes);
      return failure(held === 'protected' ? { kind: 'passwordProtected' } : { kind: 'unreadFormat', format: held });
    }
    case 'pdf':
      return importPdf(templates, bytes);
    case 'image':
    case 'richText':
    case 'packed':
      return failure({ kind: 'unreadFormat', format: kind });
    case 'text': {
      const read = importCharacters(templates, bytes, fileName);
      const isNamedOtherwise = /\.(?:docx|xlsx|pdf)$/i.test(fileName);
      return !read.ok && read.error.kind === 'lostEncoding' && isNamedOtherwise
        ? failure({ kind: 'damagedArchive' })
        : read;
    }
    default:
      return assertNever(kind);
  }
}

/** Reads a document of the newer office programs, which is an archive. */
function importPackage(templates: readonly Template[], bytes: Uint8Array): Result<ImportedFile, FileTrouble> {
  const names: string[] = [];
  const wanted = (name: string): boolean => {
    names.push(name);
    return isPartOfDocx(name);
  };
  const parts = unzipSafely(bytes, { ...docxLimits, wanted });
  if (!parts.ok) return parts;
  const format = formatOfPackage(names);
  if (format === 'xlsx') return importXlsx(templates, bytes);
  if (format !== null) return failure({ kind: 'unreadFormat', format });
  const raw = readDocx(parts.value);
  if (!raw.ok) return raw;
  if (raw.value.blocks.length === 0) return failure({ kind: 'empty' });
  return areLegible(raw.value.blocks) ? importDocument(templates, raw.value) : failure({ kind: 'lostEncoding' });
}

/** What an archive is by the names of its parts; null for a DOCX. */
function formatOfPackage(names: readonly string[]): UnreadFormat | 'xlsx' | null {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^OFD\.xml$/i)) return 'fixedLayout';
  if (has(/^xl\/workbook\.bin$/i)) return 'binaryWorkbook';
  if (has(/^xl\/workbook/i)) return 'xlsx';
  if (has(/^ppt\/presentation/i)) return 'presentation';
  if (has(/^content\.xml$/)) return 'openDocument';
  return has(/^(?:\[Content_Types\]|word\/document\w*)\.xml$/i) ? null : 'packed';
}

function importCharacters(
  templates: readonly Template[],
  bytes: Uint8Array,
  fileName: string,
): Result<ImportedFile, FileTrouble> {
  if (/\.html?$/i.test(fileName)) return importHtml(templates, bytes);
  const decoded = decodeText(bytes);
  if (!decoded.ok)
    return decoded.error.kind === 'lostEncoding' && isMarkup(bytes) ? importHtml(templates, bytes) : decoded;
  const text = decoded.value;
  if (/^\s*(?:From: <Saved|MIME-Version:)/i.test(text)) return failure({ kind: 'unreadFormat', format: 'webArchive' });
  if (isMarkup(bytes)) return importHtml(templates, bytes);
  if (!/\.json$/i.test(fileName) && !/^\s*[{[]/.test(text)) return importText(templates, text);
  const read = readJsonText(templates, text);
  if (!read.ok) return read;
  const report = read.value;
  const template = templates.find(({ edition }) => edition === report.edition);
  if (template === undefined) throw new Error(`A report of edition ${report.edition} was read by another`);
  return success({ report, findings: [], sources: exchangeSourcesOf(template, report) });
}
