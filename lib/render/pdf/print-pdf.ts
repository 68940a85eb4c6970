import { failure, success, type Result } from '../../base/result';
import type { PrintableDocument } from '../../document/document';
import type { PrintTrouble } from '../../document/print-trouble';
import { checkPrint } from './check-print';
import { checkTags } from './check-tags';
import type { FontSet } from './find-fonts';
import { readPdf } from './read-back/read-pdf';
import { renderPdf } from './render-pdf';

/**
 * The official PDF as it may be handed out: its finished bytes were read back and say what the document says. Declared
 * as PDF/A-2a where every check of its tags passes, else as 2b. What must not leave the house is answered as trouble.
 */
export function printPdf(
  document: PrintableDocument,
  fonts: FontSet,
): Result<Uint8Array, readonly [PrintTrouble, ...PrintTrouble[]]> {
  const tagged = renderPdf(document, fonts, 'A');
  const read = readPdf(tagged);
  const [trouble, ...others] = checkPrint(read, document);
  if (trouble !== undefined) return failure([trouble, ...others]);
  return success(checkTags(read).length === 0 ? tagged : renderPdf(document, fonts, 'B'));
}
