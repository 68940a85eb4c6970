import { parse, type ParseError } from 'jsonc-parser';
import { failure, success, type Result } from '../base/result';
import { readExchange, type ExchangeTrouble } from '../report/exchange';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { decodeText } from './decode-text';
import type { ImportFinding, ImportTrouble } from './import-finding';
import { importText } from './import-text';

/** Why a file could not be taken in: as text, as JSON, or as a document of the exchange format. */
export type FileTrouble =
  | ImportTrouble
  | { readonly kind: 'notJson'; readonly line: number; readonly column: number }
  | { readonly kind: 'foreignJson' }
  | { readonly kind: 'badExchange'; readonly troubles: readonly ExchangeTrouble[] };

/** A report read from a file, and what was read in it and does not fit. */
export interface ImportedFile {
  readonly report: Report;
  readonly findings: readonly ImportFinding[];
}

/** Reads a file of the exchange format, or else a report published as text; its content tells which, not its name. */
export async function importFile(
  templates: readonly Template[],
  bytes: Uint8Array,
): Promise<Result<ImportedFile, FileTrouble>> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (!/^\s*[{[]/.test(decoded.value)) return importText(templates, decoded.value);
  const read = readJson(templates, decoded.value);
  return read.ok ? success({ report: read.value, findings: [] }) : read;
}

/** Reads a file that must be of the exchange format. */
export function importExchange(templates: readonly Template[], bytes: Uint8Array): Result<Report, FileTrouble> {
  const decoded = decodeText(bytes);
  return decoded.ok ? readJson(templates, decoded.value) : decoded;
}

function readJson(templates: readonly Template[], text: string): Result<Report, FileTrouble> {
  const document = parseJson(text);
  if (!document.ok) return document;
  const read = readExchange((edition) => templates.find((each) => each.edition === edition) ?? null, document.value);
  if (read.ok) return read;
  // Without the name of the format, what else is missing tells nothing.
  if (read.error.some(({ path }) => path === 'format' || path === '')) return failure({ kind: 'foreignJson' });
  return failure({ kind: 'badExchange', troubles: read.error });
}

function parseJson(text: string): Result<unknown, FileTrouble> {
  try {
    return success(JSON.parse(text));
  } catch {
    return failure({ kind: 'notJson', ...placeOfError(text) });
  }
}

/** Where the text stops being JSON; its end where it is nested too deeply to tell. */
function placeOfError(text: string): { line: number; column: number } {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const before = text.slice(0, errors[0]?.offset ?? text.length).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
