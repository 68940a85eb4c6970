/** What a file is by its first bytes. */
export type FileKind =
  | 'zip'
  /** The container of Office before 2007 and of password-protected documents since. */
  | 'compound'
  | 'pdf'
  | 'image'
  | 'richText'
  /** RAR, 7z, gzip: packed otherwise than as ZIP. */
  | 'packed'
  | 'text';

const signatures: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [...'GIF8'].map(codeOf)],
  ['image', [...'BM'].map(codeOf)],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [...'RIFF'].map(codeOf)],
  ['richText', [...'{\\rtf'].map(codeOf)],
  ['packed', [...'Rar!'].map(codeOf)],
  ['packed', [...'7z'].map(codeOf).concat(0xbc, 0xaf)],
  ['packed', [0x1f, 0x8b]],
];
/** A PDF may have other bytes before its first line. */
const farthestPdf = 1024;

/** Tells the kind of a file by its content; whatever has no signature may be text. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const found = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) return found[0];
  return indexOfAscii(bytes.subarray(0, farthestPdf), '%PDF-') >= 0 ? 'pdf' : 'text';
}

/** What the container of an old or protected document holds. */
export type CompoundKind = 'protected' | 'document' | 'workbook' | 'other';

/** Tells it by the names of its streams. */
export function kindOfCompound(bytes: Uint8Array): CompoundKind {
  const holds = (name: string): boolean => indexOfAscii(bytes, [...name].join('\0')) >= 0;
  if (holds('EncryptedPackage')) return 'protected';
  if (holds('WordDocument')) return 'document';
  return holds('Workbook') || holds('Book') ? 'workbook' : 'other';
}

/** Where the characters stand in the bytes, or -1. */
function indexOfAscii(bytes: Uint8Array, text: string): number {
  const wanted = [...text].map(codeOf);
  const [first] = wanted;
  if (first === undefined) return 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((code, index) => bytes[at + index] === code)) return at;
  }
  return -1;
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}
