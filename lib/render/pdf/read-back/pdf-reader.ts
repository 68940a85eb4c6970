import { inflateSync } from 'node:zlib';
import { ObjectParser, type Parsed } from './parse-object';

export type Dictionary = ReadonlyMap<string, Parsed>;

/**
 * Reads a finished PDF from its bytes alone, by its table of objects. It knows what the self-check needs: files with a
 * plain table, streams plain or deflated. Throws at anything else.
 */
export class PdfReader {
  readonly #text: string;
  readonly #offsets = new Map<number, number>();
  readonly #known = new Map<number, Parsed>();
  readonly trailer: Dictionary;

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-64))?.[1];
    if (start === undefined) throw new Error('The PDF does not say where its objects are');
    const table = /xref\s+0 (\d+)\s+/y;
    table.lastIndex = Number(start);
    const count = Number(table.exec(this.#text)?.[1]);
    for (let object = 1; object < count; object += 1) {
      const entry = table.lastIndex + 20 * object;
      this.#offsets.set(object, Number(this.#text.slice(entry, entry + 10)));
    }
    const parser = new ObjectParser(this.#text, table.lastIndex + 20 * count);
    const word = parser.next();
    if (word?.kind !== 'operator' || word.value !== 'trailer') throw new Error('The PDF has no trailer');
    this.trailer = this.dictionary(parser.next());
  }

  /** What a reference points to; any other value is itself. */
  resolve(value: Parsed | null | undefined): Parsed {
    if (value === null || value === undefined) return { kind: 'null' };
    if (value.kind !== 'reference') return value;
    const known = this.#known.get(value.object);
    if (known !== undefined) return known;
    const { parsed } = this.#objectAt(value.object);
    this.#known.set(value.object, parsed);
    return parsed;
  }

  dictionary(value: Parsed | null | undefined): Dictionary {
    const resolved = this.resolve(value);
    return resolved.kind === 'dictionary' ? resolved.entries : none;
  }

  /** The items of an array; a value that is none is the only item. */
  list(value: Parsed | null | undefined): readonly Parsed[] {
    const resolved = this.resolve(value);
    if (resolved.kind === 'null') return [];
    return resolved.kind === 'array' ? resolved.items : [value ?? resolved];
  }

  name(value: Parsed | null | undefined): string | null {
    const resolved = this.resolve(value);
    return resolved.kind === 'name' ? resolved.value : null;
  }

  number(value: Parsed | null | undefined): number | null {
    const resolved = this.resolve(value);
    return resolved.kind === 'number' ? resolved.value : null;
  }

  /** A string for people, in UTF-16 or plain. */
  text(value: Parsed | null | undefined): string | null {
    const resolved = this.resolve(value);
    if (resolved.kind !== 'string') return null;
    const bytes = Buffer.from(resolved.value, 'latin1');
    return resolved.value.startsWith('\u00fe\u00ff') ? bytes.subarray(2).swap16().toString('utf16le') : resolved.value;
  }

  /** The bytes of a stream, one character each. */
  stream(value: Parsed | undefined): string {
    if (value?.kind !== 'reference') throw new Error('A stream of the PDF is missing');
    const { parsed, end } = this.#objectAt(value.object);
    const entries = this.dictionary(parsed);
    const length = this.number(entries.get('Length'));
    const begin = /\s*stream\r?\n/y;
    begin.lastIndex = end;
    if (length === null || !begin.test(this.#text)) throw new Error(`Object ${value.object} is no stream`);
    const data = this.#text.slice(begin.lastIndex, begin.lastIndex + length);
    if (!/^\s*endstream/.test(this.#text.slice(begin.lastIndex + length, begin.lastIndex + length + 12))) {
      throw new Error(`Stream ${value.object} is longer than it says`);
    }
    const filter = this.name(entries.get('Filter'));
    if (filter === null) return data;
    if (filter !== 'FlateDecode') throw new Error(`Stream ${value.object} is packed as ${filter}`);
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  }

  #objectAt(object: number): { parsed: Parsed; end: number } {
    const head = new RegExp(`${object} 0 obj\\b`, 'y');
    head.lastIndex = this.#offsets.get(object) ?? -1;
    if (!this.#offsets.has(object) || !head.test(this.#text)) throw new Error(`The PDF has no object ${object}`);
    const parser = new ObjectParser(this.#text, head.lastIndex);
    const parsed = parser.next();
    if (parsed === null) throw new Error(`Object ${object} of the PDF is empty`);
    return { parsed, end: parser.position };
  }
}

const none: Dictionary = new Map();
