import type { FontBytes } from './font-bytes';

/** A list of byte strings as CFF keeps them; each is read when it is asked for. */
export class CffIndex {
  readonly count: number;
  /** Where the bytes behind it begin. */
  readonly end: number;
  readonly #bytes: FontBytes;
  readonly #offsets: Buffer;
  readonly #offsetSize: number;
  readonly #base: number;
  readonly #known = new Map<number, Buffer>();

  constructor(bytes: FontBytes, at: number) {
    this.#bytes = bytes;
    this.count = bytes.read(at, 2).readUInt16BE(0);
    this.#offsetSize = this.count === 0 ? 0 : bytes.read(at + 2, 1).readUInt8(0);
    this.#offsets = bytes.read(at + 3, this.count === 0 ? 0 : (this.count + 1) * this.#offsetSize);
    this.#base = at + 2 + this.#offsets.length;
    this.end = this.count === 0 ? at + 2 : this.#base + this.#offset(this.count);
  }

  /** Throws where there are not so many. */
  at(index: number): Buffer {
    const known = this.#known.get(index);
    if (known !== undefined) return known;
    if (index < 0 || index >= this.count) throw new Error(`no entry ${index} among ${this.count}`);
    const start = this.#offset(index);
    const entry = this.#bytes.read(this.#base + start, this.#offset(index + 1) - start);
    this.#known.set(index, entry);
    return entry;
  }

  #offset(index: number): number {
    return this.#offsets.readUIntBE(index * this.#offsetSize, this.#offsetSize);
  }
}

export function writeIndex(entries: readonly Uint8Array[]): Buffer {
  if (entries.length === 0) return Buffer.alloc(2);
  const offsetSize = 4;
  const head = Buffer.alloc(3 + offsetSize * (entries.length + 1));
  head.writeUInt16BE(entries.length, 0);
  head.writeUInt8(offsetSize, 2);
  let end = 1;
  head.writeUInt32BE(end, 3);
  entries.forEach((entry, index) => {
    end += entry.length;
    head.writeUInt32BE(end, 3 + offsetSize * (index + 1));
  });
  return Buffer.concat([head, ...entries]);
}
