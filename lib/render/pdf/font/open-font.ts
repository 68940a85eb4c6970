import { CffOutlines } from './cff-outlines';
import { readCharacterMap, type CharacterMap } from './character-map';
import { FontBytes } from './font-bytes';
import type { Outlines } from './outlines';
import { TrueTypeOutlines } from './true-type-outlines';

/** What a document needs of a font. Lengths in units of the font. */
export interface Font {
  readonly familyName: string;
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
  readonly ascent: number;
  readonly descent: number;
  /** Whether the font's own licence bits allow it in a document. */
  readonly mayEmbed: boolean;
  /** 0 where the font has no glyph for it. */
  readonly glyphOf: CharacterMap;
  advanceOf(glyph: number): number;
  readonly outlines: Outlines;
}

/** Opened fonts by file, shared by all documents. */
const opened = new Map<string, Font>();

/** The font in a file, of a collection the first. Throws where the file is none that can be used, naming it. */
export function openFont(path: string): Font {
  const known = opened.get(path);
  if (known !== undefined) return known;
  try {
    const font = readFont(new FontBytes(path));
    if (font.glyphOf(0x20) === 0) throw new Error('no space in it');
    opened.set(path, font);
    return font;
  } catch (error) {
    throw new Error(`${path} is no font that can be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Finds a table of the font: where it begins and how long it is. */
type Tables = ReadonlyMap<string, { readonly offset: number; readonly length: number }>;

function readFont(bytes: FontBytes): Font {
  const tables = readDirectory(bytes);
  const table = (name: string): Buffer => {
    const { offset, length } = placeOf(tables, name);
    return bytes.read(offset, length);
  };
  const head = table('head');
  const horizontal = table('hhea');
  const metrics = table('hmtx');
  const system = table('OS/2');
  const glyphCount = table('maxp').readUInt16BE(4);
  const fullMetrics = horizontal.readUInt16BE(34);
  const names = table('name');
  const license = system.readUInt16BE(8);
  const bitmapOnly = 0x200;
  const noEmbedding = 0x2;
  return {
    familyName: nameOf(names, 1),
    postscriptName: nameOf(names, 6),
    unitsPerEm: head.readUInt16BE(18),
    box: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    ascent: horizontal.readInt16BE(4),
    descent: horizontal.readInt16BE(6),
    mayEmbed: (license & bitmapOnly) === 0 && (license & 0xf) !== noEmbedding,
    glyphOf: readCharacterMap(table('cmap')),
    // Glyphs beyond the last width share it.
    advanceOf: (glyph) => metrics.readUInt16BE(4 * Math.min(glyph, fullMetrics - 1)),
    outlines: tables.has('CFF ')
      ? new CffOutlines(bytes, placeOf(tables, 'CFF ').offset)
      : new TrueTypeOutlines(bytes, {
          glyphs: placeOf(tables, 'glyf').offset,
          locations: table('loca'),
          head,
          horizontal,
          metrics,
          largest: table('maxp'),
          hinting: ['cvt ', 'fpgm', 'prep'].flatMap((name) => (tables.has(name) ? [[name, table(name)] as const] : [])),
          glyphCount,
        }),
  };
}

function readDirectory(bytes: FontBytes): Tables {
  const start = bytes.read(0, 16);
  const base = start.toString('latin1', 0, 4) === 'ttcf' ? start.readUInt32BE(12) : 0;
  const count = bytes.read(base, 12).readUInt16BE(4);
  const directory = bytes.read(base + 12, 16 * count);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 16 * index;
      const place = { offset: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) };
      return [directory.toString('latin1', at, at + 4), place];
    }),
  );
}

function placeOf(tables: Tables, name: string): { offset: number; length: number } {
  const place = tables.get(name);
  if (place === undefined) throw new Error(`no table ${name} in it`);
  return place;
}

/** A name of the font as Windows writes it, in English where there are several. */
function nameOf(table: Buffer, id: number): string {
  const storage = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, index) => 6 + 12 * index).filter(
    (at) => table.readUInt16BE(at) === 3 && table.readUInt16BE(at + 6) === id,
  );
  const english = 0x409;
  const at = records.find((record) => table.readUInt16BE(record + 4) === english) ?? records[0];
  if (at === undefined) return 'Unnamed';
  const start = storage + table.readUInt16BE(at + 10);
  const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
  return bytes.swap16().toString('utf16le');
}
