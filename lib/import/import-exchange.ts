import { parse, type ParseError } from 'jsonc-parser';
import { failure, success, type Result } from '../base/result';
import { readExchange, type ExchangeTrouble } from '../report/exchange';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { decodeText } from './decode-text';
import type { ImportTrouble } from './import-finding';

/** Why JSON was not taken in: it is none, is of something else, or breaks the format in these places. */
export type ExchangeFileTrouble =
  | { readonly kind: 'notJson'; readonly line: number; readonly column: number }
  | { readonly kind: 'foreignJson' }
  | { readonly kind: 'badExchange'; readonly troubles: readonly ExchangeTrouble[] };

/** Reads a file that must be of the exchange format. */
export function importExchange(
  templates: readonly Template[],
  bytes: Uint8Array,
): Result<Report, ImportTrouble | ExchangeFileTrouble> {
  const decoded = decodeText(bytes);
  return decoded.ok ? readJsonText(templates, decoded.value) : decoded;
}

/** Reads a document of the exchange format from its text. */
export function readJsonText(templates: readonly Template[], text: string): Result<Report, ExchangeFileTrouble> {
  const document = parseJson(text);
  if (!document.ok) return document;
  const read = readExchange((edition) => templates.find((each) => each.edition === edition) ?? null, document.value);
  if (read.ok) return read;
  // Without the name of the format, what else is missing tells nothing.
  if (read.error.some(({ path }) => path === 'format' || path === '')) return failure({ kind: 'foreignJson' });
  return failure({ kind: 'badExchange', troubles: read.error });
}

function parseJson(text: string): Result<unknown, ExchangeFileTrouble> {
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
