import { failure, success, type Result } from '../../base/result';
import { decodeText } from '../../import/decode-text';
import { kindOfCompound, kindOfFile } from '../../import/file-kind';
import { readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';
import { largestList, type SheetRow, type SheetTrouble } from './sheet';

/**
 * The sheets of a list in XLSX or CSV, told by its content: text may be in UTF-8, with its mark or without, in GB18030 or UTF-16. A file of another
 * kind, a damaged or protected one is refused.
 */
export async function readSheets(bytes: Uint8Array): Promise<Result<SheetRow[][], SheetTrouble>> {
  if (bytes.length > largestList) return failure({ kind: 'tooLarge' });
  const kind = kindOfFile(bytes);
  if (kind === 'zip') return readWorkbook(bytes);
  if (kind === 'compound') return failure(compoundTrouble(bytes));
  if (kind !== 'text') return failure({ kind: 'noSheet' });
  const text = decodeText(bytes);
  if (text.ok) {
    const rows = readCsv(text.value.replace(/^\uFEFF/, ''));
    return rows.ok ? success([rows.value]) : rows;
  }
  const { kind: trouble } = text.error;
  return failure({ kind: trouble === 'empty' || trouble === 'tooLarge' ? trouble : 'lostEncoding' });
}

function compoundTrouble(bytes: Uint8Array): SheetTrouble {
  switch (kindOfCompound(bytes)) {
    case 'protected':
      return { kind: 'passwordProtected' };
    case 'workbook':
      return { kind: 'oldWorkbook' };
    default:
      return { kind: 'noSheet' };
  }
}
