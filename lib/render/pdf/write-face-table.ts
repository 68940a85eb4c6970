import type { FontRole } from '../../layout/font-metrics';
import type { FaceTable, FaceWidths } from '../../layout/metrics-of-faces';
import type { Face, FontSet } from './find-fonts';

/** The last code point that Unicode has given to writing; tags and private planes follow. */
const lastWritten = 0x3ffff;

/** A set of fonts as the table that a browser lays out by, and the files of its faces in the same order. */
export interface WrittenFaces {
  readonly table: FaceTable;
  readonly files: readonly string[];
}

/** Opens every face of the set and reads the widths of all its characters; takes some tenths of a second. */
export function writeFaceTable(fonts: FontSet): WrittenFaces {
  const faces = new Map<string, Face>();
  const place = (face: Face): number => {
    if (!faces.has(face.id)) faces.set(face.id, face);
    return [...faces.keys()].indexOf(face.id);
  };
  const orderOf = (role: FontRole) => {
    const { ascii, others } = fonts.chainOf(role);
    return { ascii: [...new Set(ascii.map(place))], others: [...new Set(others.map(place))] };
  };
  const orders = {
    fangsong: orderOf('fangsong'),
    kaiti: orderOf('kaiti'),
    heiti: orderOf('heiti'),
    songti: orderOf('songti'),
    title: orderOf('title'),
  };
  const last = place(fonts.lastFace());
  const listed = [...faces.values()];
  return { table: { faces: listed.map(writeWidths), orders, last }, files: listed.map(({ file }) => file) };
}

function writeWidths({ id, font }: Face): FaceWidths {
  const stretches: number[] = [];
  let end = 0;
  let width = -1;
  for (let codePoint = 0; codePoint <= lastWritten; codePoint += 1) {
    const glyph = font.glyphOf(codePoint);
    if (glyph === 0) continue;
    const advance = font.advanceOf(glyph);
    const count = stretches.length - 2;
    if (codePoint === end && advance === width) stretches[count] = (stretches[count] ?? 0) + 1;
    else stretches.push(codePoint - end, 1, advance);
    end = codePoint + 1;
    width = advance;
  }
  return { id, unitsPerEm: font.unitsPerEm, stretches };
}
