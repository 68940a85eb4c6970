/** The operators of CFF dictionaries that are read or written here; those of two bytes are 0x0c00 and more. */
export const operator = {
  fontBox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  subroutines: 19,
  fontMatrix: 0x0c07,
  fontDictionaries: 0x0c24,
  fontSelect: 0x0c25,
  characterCount: 0x0c22,
  registry: 0x0c1e,
} as const;

/** An entry with its operands, and the same as it stands in the file. */
export interface CffEntry {
  readonly operator: number;
  readonly operands: readonly number[];
  readonly bytes: Buffer;
}

export function readDictionary(bytes: Buffer): CffEntry[] {
  const entries: CffEntry[] = [];
  let operands: number[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length;) {
    const first = bytes.readUInt8(at);
    if (first <= 21) {
      const two = first === 12;
      const end = at + (two ? 2 : 1);
      const code = two ? 0x0c00 + bytes.readUInt8(at + 1) : first;
      entries.push({ operator: code, operands, bytes: bytes.subarray(start, end) });
      operands = [];
      start = at = end;
    } else {
      const { value, length } = readOperand(bytes, at);
      operands.push(value);
      at += length;
    }
  }
  return entries;
}

/** The operands of an entry, or null where the dictionary has none of that operator. */
export function operandsOf(entries: readonly CffEntry[], code: number): readonly number[] | null {
  return entries.find((entry) => entry.operator === code)?.operands ?? null;
}

function readOperand(bytes: Buffer, at: number): { value: number; length: number } {
  const first = bytes.readUInt8(at);
  if (first === 28) return { value: bytes.readInt16BE(at + 1), length: 3 };
  if (first === 29) return { value: bytes.readInt32BE(at + 1), length: 5 };
  if (first === 30) return readReal(bytes, at);
  if (first <= 246) return { value: first - 139, length: 1 };
  const second = bytes.readUInt8(at + 1);
  if (first <= 250) return { value: (first - 247) * 256 + second + 108, length: 2 };
  return { value: -(first - 251) * 256 - second - 108, length: 2 };
}

const nibbles = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'];

function readReal(bytes: Buffer, at: number): { value: number; length: number } {
  let text = '';
  for (let end = at + 1; ; end += 1) {
    const byte = bytes.readUInt8(end);
    for (const nibble of [byte >> 4, byte & 0xf]) {
      if (nibble === 0xf) return { value: Number(text), length: end + 1 - at };
      text += nibbles[nibble] ?? '';
    }
  }
}

/** An entry of whole numbers, each in five bytes, so that its length does not depend on them. */
export function writeEntry(code: number, ...operands: readonly number[]): Buffer {
  const numbers = operands.map((operand) => {
    const bytes = Buffer.alloc(5, 29);
    bytes.writeInt32BE(operand, 1);
    return bytes;
  });
  return Buffer.concat([...numbers, Buffer.from(code < 0x0c00 ? [code] : [12, code & 0xff])]);
}
