import { failure, success, type Result } from '../../base/result';
import type { SheetRow, SheetTrouble } from './sheet';

/**
 * The rows of comma-separated text, by RFC 4180: quoted fields may hold separators, line breaks and doubled quotation marks. Separated by tabs or
 * semicolons it is read alike. A row counts as one however many lines its fields run over, and an empty one counts too.
 */
export function readCsv(text: string): Result<SheetRow[], SheetTrouble> {
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator);
    if (field === null) return failure({ kind: 'openQuote', row: rows.length + 1 });
    cells.push(field.value);
    const sign = text[field.end];
    at = field.end + 1;
    if (sign === separator) {
      if (at < text.length) continue;
      cells.push('');
    }
    if (sign === '\r' && text[at] === '\n') at += 1;
    rows.push({ number: rows.length + 1, cells });
    cells = [];
  }
  return success(rows);
}

interface Field {
  readonly value: string;
  /** Where the sign behind it stands. */
  readonly end: number;
}

function plainField(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

/** What stands between the closing mark and the separator belongs to the field, as spreadsheets read it. Null where it is not closed. */
function quotedField(text: string, start: number, separator: string): Field | null {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return null;
    parts.push(text.slice(from, mark));
    if (text[mark + 1] !== '"') {
      const rest = plainField(text, mark + 1, separator);
      return { value: parts.join('') + rest.value, end: rest.end };
    }
    parts.push('"');
    from = mark + 2;
  }
}

const separators = [',', '\t', ';'] as const;

/** The one that the first line with any has most of. */
function separatorOf(text: string): string {
  const line = /^.*[,\t;].*$/m.exec(text.slice(0, 4096))?.[0] ?? '';
  const counts = separators.map((sign) => line.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}
