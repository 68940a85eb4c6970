import { deflateSync } from 'node:zlib';
import { writeValue, type PdfDictionary, type PdfValue, type Reference } from './pdf-syntax';

/** Four bytes beyond ASCII tell programs that the file is no text. */
const header = Buffer.from('%PDF-1.7\n%\u00e5\u00e4\u00f6\u00fc\n', 'latin1');

/** The objects of a PDF in the order in which they are written. */
export class PdfFile {
  readonly #chunks: Uint8Array[] = [header];
  #length = header.length;
  /** Where each object begins; its number is its place here and one more. */
  readonly #offsets: (number | null)[] = [];

  /** A number for an object that is written later. */
  reserve(): Reference {
    this.#offsets.push(null);
    return { object: this.#offsets.length };
  }

  write(value: PdfValue, reference = this.reserve()): Reference {
    this.#begin(reference);
    this.#push(Buffer.from(`${writeValue(value)}\nendobj\n`, 'latin1'));
    return reference;
  }

  /** Writes bytes, compressed unless they are to be found by programs that know no PDF. */
  stream(bytes: Uint8Array, dictionary: PdfDictionary = {}, { compressed = true } = {}): Reference {
    const reference = this.reserve();
    const data = compressed ? deflateSync(bytes) : bytes;
    const filter = compressed ? '/FlateDecode' : undefined;
    this.#begin(reference);
    this.#push(
      Buffer.from(`${writeValue({ ...dictionary, Length: data.length, Filter: filter })}\nstream\n`, 'latin1'),
    );
    this.#push(data);
    this.#push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    return reference;
  }

  /** The whole file. Throws where an object was promised and never written. */
  bytes(trailer: PdfDictionary): Uint8Array {
    const start = this.#length;
    const entries = this.#offsets.map((offset, index) => {
      if (offset === null) throw new Error(`Object ${index + 1} of the PDF was never written`);
      return `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    const size = entries.length + 1;
    const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`;
    const end = `trailer\n${writeValue({ Size: size, ...trailer })}\nstartxref\n${start}\n%%EOF\n`;
    this.#push(Buffer.from(table + end, 'latin1'));
    const bytes = new Uint8Array(this.#length);
    this.#chunks.reduce((at, chunk) => {
      bytes.set(chunk, at);
      return at + chunk.length;
    }, 0);
    return bytes;
  }

  #begin({ object }: Reference): void {
    if (this.#offsets[object - 1] !== null) throw new Error(`Object ${object} of the PDF is written twice`);
    this.#offsets[object - 1] = this.#length;
    this.#push(Buffer.from(`${object} 0 obj\n`, 'latin1'));
  }

  #push(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}
