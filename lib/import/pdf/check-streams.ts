import { inflateSync } from 'node:zlib';

/** What came of looking at the compressed streams of a file before anybody interprets them. */
export type StreamCheck = 'whole' | 'damaged' | 'tooLarge';

/** Bytes when inflated: the largest fonts have some twenty million. */
const largestStream = 48_000_000;
const largestTotal = 160_000_000;
/** Characters of a stream's dictionary before its data. */
const dictionaryLength = 400;

/**
 * Inflates every plainly compressed stream, to see that none is a bomb and that each comes to its checksum, which the
 * interpreter of the file ignores. Pictures are left alone, as are files with a password.
 */
export function checkStreams(bytes: Uint8Array): StreamCheck {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes('/Encrypt', 0, 'latin1')) return 'whole';
  let total = 0;
  let damaged = false;
  for (let at = file.indexOf('stream', 0, 'latin1'); at >= 0; at = file.indexOf('stream', at + 6, 'latin1')) {
    const start = dataStart(file, at);
    if (start === null || !isPlainlyCompressed(dictionaryBefore(file, at))) continue;
    const length = inflatedLength(file.subarray(start));
    if (length === 'tooLarge') return 'tooLarge';
    if (length === 'damaged') damaged = true;
    else total += length;
    if (total > largestTotal) return 'tooLarge';
  }
  return damaged ? 'damaged' : 'whole';
}

/** Where the data behind the word `stream` begins; null where the word is the end of `endstream` or stands in text. */
function dataStart(file: Buffer, at: number): number | null {
  if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') return null;
  if (file[at + 6] === 0x0a) return at + 7;
  return file[at + 6] === 0x0d ? (file[at + 7] === 0x0a ? at + 8 : at + 7) : null;
}

function dictionaryBefore(file: Buffer, at: number): string {
  const text = file.toString('latin1', Math.max(0, at - dictionaryLength), at);
  return text.slice(text.lastIndexOf(' obj') + 1);
}

function isPlainlyCompressed(dictionary: string): boolean {
  return /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode)/.test(dictionary) && !/\/Subtype\s*\/Image/.test(dictionary);
}

function inflatedLength(data: Buffer): number | 'damaged' | 'tooLarge' {
  try {
    return inflateSync(data, { maxOutputLength: largestStream }).length;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged';
  }
}
