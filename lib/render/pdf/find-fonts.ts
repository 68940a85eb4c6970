import { basename } from 'node:path';
import { fontRoles, missingType, type FontMetrics, type FontRole, type Glyph } from '../../layout/font-metrics';
import { fandolFiles, fontFolders, listFontFiles, officeFiles } from './font-files';
import { openFont, type Font } from './font/open-font';
import { packagedFontPath, unpackedFontFolder, type PackagedFont } from './packaged-fonts';

/** `office`: the face that the standard asks for. `free`: a free face of the same kind. `standIn`: another kind. */
export type FontOrigin = 'office' | 'free' | 'standIn';

/** Which face serves a role: plain data, for people and for the browser. */
export interface ServedRole {
  readonly role: FontRole;
  readonly family: string;
  readonly file: string;
  readonly origin: FontOrigin;
}

export interface DrawnGlyph {
  readonly font: Font;
  readonly glyph: number;
  /** The character that can be seen: `〓` where no font has the one that was asked for. */
  readonly shows: string;
}

/** The faces that are tried for a role, in order: for characters of ASCII and for all others. */
export interface FaceChain {
  readonly ascii: readonly Face[];
  readonly others: readonly Face[];
}

/** Every font that a document may need, opened before anything is drawn. */
export interface FontSet {
  readonly metrics: FontMetrics;
  readonly served: readonly ServedRole[];
  /** The roles for which this machine has no face of the right kind. */
  readonly missing: readonly FontRole[];
  /** Opens every face that may serve a role. */
  chainOf(role: FontRole): FaceChain;
  /** The face that shows what no other has. */
  lastFace(): Face;
  /** The file of the face that serves a role. */
  fileOf(role: FontRole): string;
  /** Whether any of the fonts has the character; where none has, `〓` is printed in its place. */
  has(character: string): boolean;
  /** The glyph to draw for a character that the layout put in `face`. Throws where the face is unknown. */
  drawn(face: string, character: string): DrawnGlyph;
}

/** Where fonts are looked for: the folders of the system, and the one that set-up unpacks Fandol into. */
export interface FontPlaces {
  readonly folders: readonly string[];
  readonly unpacked: string;
}

const found = new Map<string, Promise<FontSet>>();

/**
 * The fonts of this machine: office fonts where it has them, else Fandol, else Noto Serif SC from the program's
 * packages. Searched once for each set of places. Throws where even the packaged ones cannot be read.
 */
export function findFonts(places: FontPlaces = systemPlaces()): Promise<FontSet> {
  const key = JSON.stringify(places);
  const known = found.get(key);
  if (known !== undefined) return known;
  const fonts = loadFonts(places);
  found.set(key, fonts);
  fonts.catch(() => found.delete(key));
  return fonts;
}

function systemPlaces(): FontPlaces {
  return { folders: fontFolders(process.env), unpacked: unpackedFontFolder() };
}

/** What stands in for a role, and whether that is a face of another kind. */
const packagedFor: Readonly<Record<FontRole, { readonly font: PackagedFont; readonly origin: FontOrigin }>> = {
  fangsong: { font: 'regular', origin: 'standIn' },
  kaiti: { font: 'regular', origin: 'standIn' },
  heiti: { font: 'bold', origin: 'standIn' },
  songti: { font: 'regular', origin: 'free' },
  title: { font: 'bold', origin: 'free' },
};

/** An opened face, by the id that the layout knows it by. */
export interface Face {
  readonly id: string;
  readonly file: string;
  readonly font: Font;
}

async function loadFonts({ folders, unpacked }: FontPlaces): Promise<FontSet> {
  const files = await listFontFiles([...folders, unpacked]);
  const served = fontRoles.map((role) => ({ role, ...faceFor(role, files) }));
  const packaged = (font: PackagedFont) => openFace(packagedFontPath(font));
  // Tried in this order: what comes later is opened only where a document needs it.
  const chains = new Map(
    served.map(({ role, face }) => {
      const heavy = role === 'title';
      const latin = () => packaged(heavy ? 'latinBold' : 'latin');
      const others = [() => face, () => packaged(heavy ? 'bold' : 'regular'), () => packaged('regular')];
      return [role, { ascii: [latin, ...others], others: [...others, () => packaged('latin')] }] as const;
    }),
  );
  const faces = new Map(served.map(({ face }) => [face.id, face]));
  const glyphs = new Map(fontRoles.map((role) => [role, new Map<string, Glyph>()] as const));

  return {
    metrics: { glyph: glyphFor },
    served: served.map(({ role, face, origin }) => ({ role, family: face.font.familyName, file: face.file, origin })),
    missing: served.filter(({ origin }) => origin === 'standIn').map(({ role }) => role),
    chainOf: (role) => {
      const { ascii, others } = openersOf(role);
      return { ascii: ascii.map((open) => open()), others: others.map((open) => open()) };
    },
    lastFace: () => packaged('regular'),
    fileOf: (role) => roleEntry(served, role).face.file,
    has: (character) => fontRoles.some((role) => faceWith(role, character) !== null),
    drawn,
  };

  function openersOf(role: FontRole) {
    const chain = chains.get(role);
    if (chain === undefined) throw new Error(`No fonts for ${role}`);
    return chain;
  }

  function faceWith(role: FontRole, character: string): Face | null {
    const chain = openersOf(role);
    for (const open of character < '\u0080' ? chain.ascii : chain.others) {
      const face = open();
      if (glyphId(face.font, character) !== 0) return face;
    }
    return null;
  }

  function glyphFor(role: FontRole, character: string): Glyph {
    const known = glyphs.get(role)?.get(character);
    if (known !== undefined) return known;
    const face = faceWith(role, character) ?? packaged('regular');
    faces.set(face.id, face);
    const { font, glyph } = drawn(face.id, character);
    const measured = { face: face.id, advance: font.advanceOf(glyph) / font.unitsPerEm };
    glyphs.get(role)?.set(character, measured);
    return measured;
  }

  function drawn(face: string, character: string): DrawnGlyph {
    const { font, file } = faces.get(face) ?? unknownFace(face);
    const glyph = glyphId(font, character);
    if (glyph !== 0) return { font, glyph, shows: character };
    const substitute = glyphId(font, missingType);
    if (substitute === 0) throw new Error(`${file} has neither ${character} nor ${missingType}`);
    return { font, glyph: substitute, shows: missingType };
  }
}

function unknownFace(face: string): never {
  throw new Error(`The layout names a face that is not open: ${face}`);
}

function roleEntry<Entry extends { readonly role: FontRole }>(entries: readonly Entry[], role: FontRole): Entry {
  const entry = entries.find((candidate) => candidate.role === role);
  if (entry === undefined) throw new Error(`No font serves ${role}`);
  return entry;
}

/** The first face that can be opened and embedded: a damaged file among a machine's fonts stops nothing. */
function faceFor(role: FontRole, files: readonly string[]): { face: Face; origin: FontOrigin } {
  const office = officeFiles[role].flatMap((pattern) => files.filter((file) => pattern.test(basename(file))));
  const fandol = files.filter((file) => basename(file) === fandolFiles[role]);
  const candidates = [
    ...office.map((file) => ({ file, origin: 'office' as const })),
    ...fandol.map((file) => ({ file, origin: 'free' as const })),
  ];
  for (const { file, origin } of candidates) {
    const face = tryFace(file);
    if (face !== null && face.font.mayEmbed) return { face, origin };
  }
  const { font, origin } = packagedFor[role];
  return { face: openFace(packagedFontPath(font)), origin };
}

function tryFace(file: string): Face | null {
  try {
    return openFace(file);
  } catch {
    return null;
  }
}

function openFace(file: string): Face {
  const font = openFont(file);
  return { id: `${font.postscriptName}@${basename(file)}`, file, font };
}

function glyphId(font: Font, character: string): number {
  return font.glyphOf(character.codePointAt(0) ?? 0);
}
