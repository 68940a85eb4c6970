import type { Parsed } from './parse-object';
import { PdfReader, type Dictionary } from './pdf-reader';
import { readContent, type DrawnGlyph, type DrawnShape } from './read-content';
import { readFont, type ReadFont } from './read-font';
import { readStructure, type ReadElement } from './read-structure';

export interface ReadPage {
  /** Its number among the objects of the file, by which elements name it. */
  readonly object: number;
  readonly drawn: readonly (DrawnGlyph | DrawnShape)[];
}

/** A finished PDF as a reader finds it. */
export interface ReadPdf {
  readonly reader: PdfReader;
  readonly catalog: Dictionary;
  readonly title: string | null;
  readonly pages: readonly ReadPage[];
  readonly elements: readonly ReadElement[];
  readonly fonts: readonly ReadFont[];
}

/** Reads a PDF of the product's own from its bytes alone. Throws where they are damaged. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const reader = new PdfReader(bytes);
  const catalog = reader.dictionary(reader.trailer.get('Root'));
  const fonts = new Map<number, ReadFont>();
  const pages = reader.list(reader.dictionary(catalog.get('Pages')).get('Kids')).map((kid): ReadPage => {
    if (kid.kind !== 'reference') throw new Error('A page of the PDF is no object');
    const page = reader.dictionary(kid);
    const named = reader.dictionary(reader.dictionary(page.get('Resources')).get('Font'));
    const known = new Map([...named].map(([name, font]) => [name, fontOf(font)]));
    return { object: kid.object, drawn: readContent(reader, reader.stream(page.get('Contents')), known) };
  });
  return {
    reader,
    catalog,
    title: reader.text(reader.dictionary(reader.trailer.get('Info')).get('Title')),
    pages,
    elements: readStructure(reader, catalog),
    fonts: [...fonts.values()],
  };

  function fontOf(value: Parsed): ReadFont {
    if (value.kind !== 'reference') throw new Error('A font of the PDF is no object');
    const font = fonts.get(value.object) ?? readFont(reader, value);
    fonts.set(value.object, font);
    return font;
  }
}

/** What a glyph stands for, `''` where the file does not say. */
export function textOf({ font, code }: DrawnGlyph): string {
  return font.textOf(code) ?? '';
}

/** Elements that hold text, in the order of reading. */
export function leavesOf(elements: readonly ReadElement[]): ReadElement[] {
  return elements.flatMap((element) => (grouping.has(element.type) ? leavesOf(element.children) : [element]));
}

const grouping = new Set(['Document', 'Table', 'TR']);
