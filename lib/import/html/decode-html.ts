import { success, type Result } from '../../base/result';
import { decodeText } from '../decode-text';
import type { ImportTrouble } from '../import-finding';

const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/**
 * The text of a page. Its bytes are believed more than what it says of them, since a page that was saved often keeps an old
 * word; where they are of no encoding throughout, what it says, with a sign for each character that was lost.
 */
export function decodeHtml(bytes: Uint8Array): Result<string, ImportTrouble> {
  const decoded = decodeText(bytes);
  if (decoded.ok || decoded.error.kind !== 'lostEncoding') return decoded;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return success(decoderFor(declared.exec(start)?.[1] ?? 'utf-8').decode(bytes));
}

/** UTF-8 where the page names an encoding that nobody knows. */
function decoderFor(name: string): TextDecoder {
  try {
    return new TextDecoder(/^gb/i.test(name) ? 'gb18030' : name);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}
