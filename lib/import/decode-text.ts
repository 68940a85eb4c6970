import { failure, success, type Result } from '../base/result';
import type { ImportTrouble } from './import-finding';
import { largestText } from './import-finding';

/** Three bytes a character at most; a file beyond that is too large whatever it holds. */
const largestFile = 3 * largestText;

/**
 * The text of a file in UTF-8, UTF-16 (with its mark, or told by its zero bytes) or GB18030. Refused: an empty or too
 * large file, one that is no text, one whose characters were lost on the way.
 */
export function decodeText(bytes: Uint8Array): Result<string, ImportTrouble> {
  if (bytes.length === 0) return failure({ kind: 'empty' });
  if (bytes.length > largestFile) return failure({ kind: 'tooLarge', characters: null });
  for (const encoding of encodingsToTry(bytes)) {
    const text = decodeStrictly(encoding, bytes);
    if (text !== null && looksLikeText(text)) return success(text);
  }
  return failure({ kind: 'lostEncoding' });
}

/** Whether characters were lost before: replacement signs, UTF-8 read as GBK, control characters. */
export function looksLikeText(text: string): boolean {
  return !/[\ufffd\u0000-\u0008\u000e-\u001f]|锟斤拷|烫烫烫|屯屯屯/.test(text);
}

function encodingsToTry(bytes: Uint8Array): string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const start = bytes.subarray(0, 4096);
  const zeros = start.filter((byte) => byte === 0).length;
  if (zeros > 0) {
    const evenZeros = start.filter((byte, index) => byte === 0 && index % 2 === 0).length;
    return evenZeros * 2 > zeros ? ['utf-16be'] : ['utf-16le'];
  }
  return ['utf-8', 'gb18030'];
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
