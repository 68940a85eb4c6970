import { closeSync, openSync, readSync } from 'node:fs';

/**
 * A font file read in parts. Chinese fonts are 5 to 20 MB each and a report needs a hundredth of that: what is not
 * asked for never comes into memory. The file is not held open, so that it can be replaced.
 */
export class FontBytes {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** `length` bytes from `offset`. Throws where the file has no such bytes. */
  read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length);
    const file = openSync(this.path, 'r');
    try {
      if (readSync(file, bytes, 0, length, offset) !== length) throw new Error(`no ${length} bytes at ${offset}`);
    } finally {
      closeSync(file);
    }
    return bytes;
  }
}
