import type { Font } from './font/open-font';
import type { PdfFile } from './pdf-file';
import { hex, utf16, type Reference } from './pdf-syntax';

/**
 * One font in one document: the glyphs that are used and the characters they stand for. A glyph drawn for two
 * characters is kept twice, so that each comes back when the text is read out of the file.
 */
export interface EmbeddedFont {
  readonly name: string;
  readonly reference: Reference;
  /** The code of a character's glyph, and the glyph's width in thousandths of an em. */
  use(glyph: number, character: string): { readonly code: number; readonly width: number };
  /** Writes the subset into the document; nothing may be used after that. */
  finish(): void;
}

export function embedFont(file: PdfFile, font: Font, name: string): EmbeddedFont {
  const reference = file.reserve();
  const codes = new Map<string, { code: number; width: number }>();
  const glyphs = [0];
  const characters: string[] = [''];
  const widths: number[] = [widthOf(0)];
  return { name, reference, use, finish };

  function widthOf(glyph: number): number {
    return Math.round((font.advanceOf(glyph) * 1000) / font.unitsPerEm);
  }

  function use(glyph: number, character: string): { code: number; width: number } {
    const known = codes.get(character);
    if (known !== undefined) return known;
    const used = { code: glyphs.length, width: widthOf(glyph) };
    glyphs.push(glyph);
    characters.push(character);
    widths.push(used.width);
    codes.set(character, used);
    return used;
  }

  function finish(): void {
    const isCff = font.outlines.format === 'cff';
    const baseFont = `/${subsetTag(characters)}+${font.postscriptName.replaceAll(/[^\w-]/g, '')}`;
    const scale = 1000 / font.unitsPerEm;
    const program = font.outlines.subset(glyphs);
    const descriptor = file.write({
      Type: '/FontDescriptor',
      FontName: baseFont,
      Flags: 4,
      FontBBox: font.box.map((edge) => Math.round(edge * scale)),
      ItalicAngle: 0,
      Ascent: Math.round(font.ascent * scale),
      Descent: Math.round(font.descent * scale),
      CapHeight: Math.round(font.ascent * scale),
      StemV: 80,
      [isCff ? 'FontFile3' : 'FontFile2']: file.stream(
        program,
        isCff ? { Subtype: '/CIDFontType0C' } : { Length1: program.length },
      ),
    });
    const descendant = file.write({
      Type: '/Font',
      Subtype: isCff ? '/CIDFontType0' : '/CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [0, widths],
      CIDToGIDMap: isCff ? undefined : '/Identity',
    });
    const type0 = {
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: baseFont,
      Encoding: '/Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: file.stream(Buffer.from(toUnicode(characters), 'latin1')),
    };
    file.write(type0, reference);
  }
}

/** Six letters that tell subsets apart, made of what is in them. */
function subsetTag(characters: readonly string[]): string {
  let hash = 7;
  for (const character of characters) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 308_915_776;
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
    return letter;
  }).join('');
}

const longestBlock = 100;

/** The map from codes back to characters. */
function toUnicode(characters: readonly string[]): string {
  const lines = characters.flatMap((character, code) => (code === 0 ? [] : [`<${hex(code)}> <${utf16(character)}>`]));
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += longestBlock) {
    const block = lines.slice(start, start + longestBlock);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
