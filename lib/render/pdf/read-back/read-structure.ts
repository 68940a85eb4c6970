import type { Parsed } from './parse-object';
import type { Dictionary, PdfReader } from './pdf-reader';

/** Where a piece of content stands: the object of its page and its number there. */
export interface ContentPlace {
  readonly page: number;
  readonly id: number;
}

/** An element of the structure tree as the file says it. */
export interface ReadElement {
  readonly type: string;
  readonly attributes: Dictionary;
  readonly content: readonly ContentPlace[];
  readonly children: readonly ReadElement[];
}

/** The elements right below the root. */
export function readStructure(reader: PdfReader, catalog: Dictionary): ReadElement[] {
  const root = reader.dictionary(catalog.get('StructTreeRoot'));
  return reader.list(root.get('K')).map((kid) => readElement(reader, kid));
}

function readElement(reader: PdfReader, value: Parsed): ReadElement {
  const entries = reader.dictionary(value);
  const page = entries.get('Pg');
  const content: ContentPlace[] = [];
  const children: ReadElement[] = [];
  for (const kid of reader.list(entries.get('K'))) {
    const resolved = reader.resolve(kid);
    if (resolved.kind === 'number') content.push({ page: pageNumber(page), id: resolved.value });
    else {
      const below = reader.dictionary(kid);
      const id = reader.number(below.get('MCID'));
      if (id === null) children.push(readElement(reader, kid));
      else content.push({ page: pageNumber(below.get('Pg') ?? page), id });
    }
  }
  return {
    type: reader.name(entries.get('S')) ?? '',
    attributes: reader.dictionary(entries.get('A')),
    content,
    children,
  };
}

function pageNumber(value: Parsed | undefined): number {
  if (value?.kind !== 'reference') throw new Error('An element of the structure tree names no page');
  return value.object;
}
