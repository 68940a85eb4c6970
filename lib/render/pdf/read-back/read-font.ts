import type { Parsed } from './parse-object';
import type { PdfReader } from './pdf-reader';

/** How a font of the file turns codes of two bytes into text. */
export interface ReadFont {
  readonly embedded: boolean;
  /** The text of a code, or null where the file does not say. */
  textOf(code: number): string | null;
  /** In em. */
  widthOf(code: number): number;
}

export function readFont(reader: PdfReader, value: Parsed | undefined): ReadFont {
  const font = reader.dictionary(value);
  const [first] = reader.list(font.get('DescendantFonts'));
  const descendant = reader.dictionary(first);
  const descriptor = reader.dictionary(descendant.get('FontDescriptor'));
  const texts = font.has('ToUnicode') ? readMap(reader.stream(font.get('ToUnicode'))) : new Map<number, string>();
  const [start, listed] = reader.list(descendant.get('W'));
  const from = reader.number(start);
  const widths = reader.list(listed).map((width) => reader.number(width));
  const usual = reader.number(descendant.get('DW'));
  return {
    embedded: descriptor.has('FontFile2') || descriptor.has('FontFile3'),
    textOf: (code) => texts.get(code) ?? null,
    widthOf: (code) => ((from === null ? null : widths[code - from]) ?? usual ?? 1000) / 1000,
  };
}

function readMap(map: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [, block] of map.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of (block ?? '').matchAll(/<([\da-f]{4})>\s*<((?:[\da-f]{4})+)>/gi)) {
      const units = (text ?? '').match(/.{4}/g) ?? [];
      texts.set(
        Number.parseInt(code ?? '', 16),
        units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join(''),
      );
    }
  }
  return texts;
}
