/** The values of a PDF as a reader finds them. Keys and names come without their solidus. */
export type Parsed =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  /** One character for each byte. */
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly Parsed[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, Parsed> }
  | { readonly kind: 'reference'; readonly object: number }
  /** In a content stream. */
  | { readonly kind: 'operator'; readonly value: string };

const token =
  /\s*(?:%[^\r\n]*[\r\n]\s*)*(<<|>>|[[\]]|<[\da-fA-F\s]*>|\((?:\\[\s\S]|[^\\()])*\)|\/[^\s<>[\]()/%{}]*|[^\s<>[\]()/%{}]+)/y;

/** Reads values one after the other from text in which each character is a byte. */
export class ObjectParser {
  readonly #text: string;
  #at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  get position(): number {
    return this.#at;
  }

  /** The next value, or null at the end. Throws where the text is no PDF. */
  next(): Parsed | null {
    const word = this.#word();
    if (word === null) return null;
    if (word === '<<') return this.#dictionary();
    if (word === '[') return { kind: 'array', items: this.#until(']') };
    return this.#simple(word);
  }

  #simple(word: string): Parsed {
    switch (word.charAt(0)) {
      case '/':
        return { kind: 'name', value: word.slice(1) };
      case '<':
        return {
          kind: 'string',
          value: Buffer.from(word.slice(1, -1).replaceAll(/\s/g, ''), 'hex').toString('latin1'),
        };
      case '(':
        return { kind: 'string', value: word.slice(1, -1).replaceAll(/\\([\s\S])/g, '$1') };
    }
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
    if (word === 'null') return { kind: 'null' };
    const value = Number(word);
    if (Number.isNaN(value)) return { kind: 'operator', value: word };
    return this.#reference(value) ?? { kind: 'number', value };
  }

  /** `12 0 R`, where that follows a number. */
  #reference(object: number): Parsed | null {
    referenceTail.lastIndex = this.#at;
    const tail = Number.isInteger(object) ? referenceTail.exec(this.#text) : null;
    if (tail === null) return null;
    this.#at = referenceTail.lastIndex;
    return { kind: 'reference', object };
  }

  #dictionary(): Parsed {
    const parts = this.#until('>>');
    const entries = new Map<string, Parsed>();
    for (let index = 0; index + 1 < parts.length; index += 2) {
      const key = parts[index];
      const value = parts[index + 1];
      if (key?.kind !== 'name' || value === undefined) throw new Error(`No key of a dictionary at ${this.#at}`);
      entries.set(key.value, value);
    }
    return { kind: 'dictionary', entries };
  }

  #until(end: string): Parsed[] {
    const items: Parsed[] = [];
    for (;;) {
      const at = this.#at;
      const word = this.#word();
      if (word === null) throw new Error(`The PDF ends before ${end}`);
      if (word === end) return items;
      this.#at = at;
      const item = this.next();
      if (item !== null) items.push(item);
    }
  }

  #word(): string | null {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text);
    if (found === null) return null;
    this.#at = token.lastIndex;
    return found[1] ?? null;
  }
}

const referenceTail = /\s+\d+\s+R(?![\w])/y;
