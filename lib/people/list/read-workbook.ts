import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { failure, success, type Result } from '../../base/result';
import { unzipSafely } from '../../import/unzip';
import { officialDay } from '../official-day';
import { mostListRows, type SheetRow, type SheetTrouble } from './sheet';

/** What a workbook may come to when inflated: a list of the most rows has a quarter of it. */
const limits = { entries: 200, bytes: 24 * 1024 * 1024 };

/** A cell beyond these is refused before the reader sets aside room for all that lies between. */
const farthest = { row: 4 * mostListRows, column: 100 };

/** The sheets of a workbook (.xlsx) that have anything in them, in their order. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<SheetRow[][], SheetTrouble>> {
  const wanted = (name: string): boolean => /\.(?:xml|rels)$/.test(name);
  const parts = unzipSafely(bytes, { ...limits, wanted });
  if (!parts.ok) return failure(zipTrouble(parts.error.kind));
  if (!parts.value.has('xl/workbook.xml')) return failure({ kind: 'noSheet' });
  for (const [name, part] of parts.value) {
    const far = name.startsWith('xl/worksheets/') ? cellTooFarOut(part) : null;
    if (far !== null) return failure({ kind: 'tooFarOut', cell: far });
  }
  // Packed anew, so that the reader sees what was checked and nothing else.
  const packed = zipSync(Object.fromEntries(parts.value), { level: 0 });
  try {
    const sheets = await readXlsxFile(new Blob([new Uint8Array(packed)]));
    const rows = sheets.map(({ data }) =>
      data.map((cells, index) => ({ number: index + 1, cells: cells.map(textOf) })),
    );
    return success(rows.filter((sheet) => sheet.length > 0));
  } catch (error) {
    // The reader throws plain errors for whatever a part lacks.
    if (error instanceof Error) return failure({ kind: 'damaged' });
    throw error;
  }
}

function zipTrouble(kind: 'damagedArchive' | 'passwordProtected' | 'archiveTooLarge'): SheetTrouble {
  switch (kind) {
    case 'damagedArchive':
      return { kind: 'damaged' };
    case 'archiveTooLarge':
      return { kind: 'tooLarge' };
    case 'passwordProtected':
      return { kind };
  }
}

/** The first cell or row of a sheet that stands beyond what a list can need; a name in disguise counts as one. */
function cellTooFarOut(part: Uint8Array): string | null {
  const text = new TextDecoder().decode(part);
  for (const [, , name = ''] of text.matchAll(/<(?:\w+:)?(?:c|row)\s(?:[^>]*?\s)?r\s*=\s*(["'])(.*?)\1/gs)) {
    const [, letters = '', digits = ''] = /^([A-Z]*)(\d+)$/.exec(name) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (digits === '' || Number(digits) > farthest.row || column > farthest.column) return name.slice(0, 20);
  }
  return null;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return officialDay(value);
  return String(value);
}
