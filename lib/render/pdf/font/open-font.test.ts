import fc from 'fast-check';
import { create, type Font as Peer, type FontCollection } from 'fontkit';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findFonts } from '../find-fonts';
import { packagedFontPath } from '../packaged-fonts';
import { FontBytes } from './font-bytes';
import { openFont, type Font } from './open-font';
import type { PathStep } from './outlines';
import { writeTables } from './write-tables';

/** The fonts of the packages, and whatever faces this machine serves beside them. */
const files = [
  ...new Set([
    packagedFontPath('regular'),
    packagedFontPath('latin'),
    ...(await findFonts()).served.map(({ file }) => file),
  ]),
];

/** Another reader of fonts, which parses the whole file. */
function openPeer(bytes: Uint8Array): Peer {
  const font: Peer | FontCollection = create(Buffer.from(bytes));
  const first = 'fonts' in font ? font.fonts[0] : font;
  if (first === undefined) throw new Error('An empty collection');
  return first;
}

const character = fc.oneof(
  fc.constantFrom(...'政府信息公开工作年度报告埗㙍滘塱氹草稿，。、“”—…（）'),
  fc.integer({ min: 0x21, max: 0x17f }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0, max: 0x2ffff }).map((code) => String.fromCodePoint(code)),
);

function codeOf(text: string): number {
  return text.codePointAt(0) ?? 0;
}

/** Where an outline goes, without how its curves are written. */
function pointsOf(steps: readonly PathStep[]): string[] {
  return steps.flatMap((step) => (step.kind === 'close' ? [] : [step.to.map((part) => part.toFixed(1)).join(' ')]));
}

function pointsOfPeer(peer: Peer, glyph: number): string[] {
  return peer
    .getGlyph(glyph)
    .path.commands.filter(({ args }) => args.length > 0)
    .map(({ args }) =>
      args
        .slice(-2)
        .map((part) => part.toFixed(1))
        .join(' '),
    );
}

/** What of the other reader its type declarations leave out. */
interface PeerOfCff {
  readonly 'CFF '?: { readonly topDict: { readonly CharStrings: readonly { offset: number; length: number }[] } };
  readonly stream: { readonly buffer: Uint8Array };
}

/** Whether a glyph is drawn with hflex or hflex1, which the other reader ends at another height than the standard. */
function hasFlatFlex(peer: Peer, glyph: number): boolean {
  const { 'CFF ': cff, stream } = peer as unknown as PeerOfCff;
  const place = cff?.topDict.CharStrings[glyph];
  if (place === undefined) return false;
  const code = Buffer.from(stream.buffer.slice(place.offset, place.offset + place.length));
  return code.includes(Buffer.from([12, 34])) || code.includes(Buffer.from([12, 36]));
}

/** A file of the subset that another reader can open. */
function wrap(font: Font, file: string, glyphs: readonly number[]): Uint8Array {
  const program = font.outlines.subset(glyphs);
  if (font.outlines.format === 'trueType') return program;
  const bytes = new FontBytes(file);
  const directory = bytes.read(12, 16 * bytes.read(4, 2).readUInt16BE(0));
  const table = (name: string) => {
    const at = directory.indexOf(name, 0, 'latin1');
    return bytes.read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
  };
  const own = ['head', 'hhea', 'hmtx', 'maxp'].map((name) => [name, table(name)] as const);
  return writeTables([['CFF ', program], ...own], 0x4f54544f);
}

describe.each(files.map((file) => [file.split('/').at(-1), file] as const))('%s', (_, file) => {
  const font = openFont(file);
  const peer = openPeer(readFileSync(file));

  test('is read as another reader reads it', () => {
    expect(font.postscriptName).toBe(peer.postscriptName);
    expect(font.unitsPerEm).toBe(peer.unitsPerEm);
    fc.assert(
      fc.property(character, (text) => {
        const glyph = font.glyphOf(codeOf(text));
        expect(glyph).toBe(peer.glyphForCodePoint(codeOf(text)).id);
        expect(font.advanceOf(glyph)).toBe(peer.getGlyph(glyph).advanceWidth);
      }),
      { numRuns: 500 },
    );
  });

  test('has the outlines that another reader finds', () => {
    fc.assert(
      fc.property(character, (text) => {
        const glyph = font.glyphOf(codeOf(text));
        fc.pre(!hasFlatFlex(peer, glyph));
        const wanted = new Set(pointsOfPeer(peer, glyph));
        const found = new Set(pointsOf(font.outlines.pathOf(glyph)));
        expect([...wanted].filter((point) => !found.has(point))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('gives subsets whose glyphs look the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(character, { maxLength: 12 }), (texts) => {
        const glyphs = [0, ...texts.map((text) => font.glyphOf(codeOf(text)))];
        const subset = openPeer(wrap(font, file, glyphs));
        glyphs.forEach((glyph, index) => expect(pointsOfPeer(subset, index)).toEqual(pointsOfPeer(peer, glyph)));
      }),
      { numRuns: 15 },
    );
  });
});
