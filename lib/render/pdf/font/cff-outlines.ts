import { operandsOf, operator, readDictionary, writeEntry, type CffEntry } from './cff-dictionary';
import { CffIndex, writeIndex } from './cff-index';
import { runCharstring, type RunCharstring } from './charstring';
import type { FontBytes } from './font-bytes';
import type { Outlines, PathStep } from './outlines';

/** Glyphs of one kind within a font, with the settings and subroutines that they share. */
interface FontPart {
  readonly entries: readonly CffEntry[];
  readonly settings: readonly CffEntry[];
  readonly locals: CffIndex | null;
}

interface CffFont {
  readonly name: Buffer;
  readonly top: readonly CffEntry[];
  readonly globals: CffIndex;
  readonly charstrings: CffIndex;
  readonly parts: readonly FontPart[];
  /** To which part each glyph belongs. */
  readonly partOf: (glyph: number) => number;
}

/** Cubic outlines: the table `CFF `. */
export class CffOutlines implements Outlines {
  readonly format = 'cff';
  readonly #font: CffFont;
  readonly #calls = new Map<number, Pick<RunCharstring, 'globals' | 'locals'>>();

  constructor(bytes: FontBytes, at: number) {
    this.#font = readCff(bytes, at);
  }

  pathOf(glyph: number): PathStep[] {
    return [...this.#run(glyph).steps];
  }

  /** A CID-keyed font whose glyphs are numbered as they come. */
  subset(glyphs: readonly number[]): Uint8Array {
    const { name, top, globals, charstrings, parts, partOf } = this.#font;
    const usedGlobals = new Set<number>();
    const usedLocals = parts.map(() => new Set<number>());
    for (const glyph of glyphs) {
      const { globals: shared, locals } = this.#callsOf(glyph);
      for (const index of shared) usedGlobals.add(index);
      for (const index of locals) usedLocals[partOf(glyph)]?.add(index);
    }
    const topOf = (charset: number, select: number, strings: number, dictionaries: number): Buffer =>
      writeIndex([
        Buffer.concat([
          writeEntry(operator.registry, firstOwnString, firstOwnString + 1, 0),
          ...top.filter(({ operator: code }) => kept.has(code)).map(({ bytes }) => bytes),
          writeEntry(operator.characterCount, glyphs.length),
          // Some readers count the glyphs before they read what else there is one of for each.
          writeEntry(operator.charStrings, strings),
          writeEntry(operator.charset, charset),
          writeEntry(operator.fontDictionaries, dictionaries),
          writeEntry(operator.fontSelect, select),
        ]),
      ]);
    const names = writeIndex([name]);
    const strings = writeIndex([Buffer.from('Adobe'), Buffer.from('Identity')]);
    const sharedCode = writeIndex(keepUsed(globals, usedGlobals));
    const charset = writeCharset(glyphs.length);
    const select = Buffer.from([0, ...glyphs.map(partOf)]);
    const shapes = writeIndex(glyphs.map((glyph) => charstrings.at(glyph)));
    const front = header.length + names.length + topOf(0, 0, 0, 0).length + strings.length + sharedCode.length;
    const charsetAt = front;
    const selectAt = charsetAt + charset.length;
    const shapesAt = selectAt + select.length;
    let end = shapesAt + shapes.length;
    const settings = parts.map((part, index) => {
      const written = writeSettings(part, usedLocals[index] ?? new Set());
      const at = end;
      end += written.bytes.length;
      return { ...written, at };
    });
    const dictionaries = writeIndex(
      parts.map(({ entries }, index) =>
        Buffer.concat([
          ...entries.filter(({ operator: code }) => code === operator.fontMatrix).map(({ bytes }) => bytes),
          writeEntry(operator.private, settings[index]?.length ?? 0, settings[index]?.at ?? 0),
        ]),
      ),
    );
    return Buffer.concat([
      ...[header, names, topOf(charsetAt, selectAt, shapesAt, end), strings, sharedCode],
      ...[charset, select, shapes, ...settings.map(({ bytes }) => bytes), dictionaries],
    ]);
  }

  /** Which subroutines draw a glyph; kept, because running a glyph costs more than writing it. */
  #callsOf(glyph: number): Pick<RunCharstring, 'globals' | 'locals'> {
    const known = this.#calls.get(glyph);
    if (known !== undefined) return known;
    const { globals, locals } = this.#run(glyph);
    const calls = { globals, locals };
    this.#calls.set(glyph, calls);
    return calls;
  }

  #run(glyph: number): RunCharstring {
    const { globals, charstrings, parts, partOf } = this.#font;
    return runCharstring(charstrings.at(glyph), globals, parts[partOf(glyph)]?.locals ?? null);
  }
}

const header = Buffer.from([1, 0, 4, 4]);
/** Names below this are those that every program knows. */
const firstOwnString = 391;
const kept = new Set<number>([operator.fontBox, operator.fontMatrix]);

function readCff(bytes: FontBytes, at: number): CffFont {
  const names = new CffIndex(bytes, at + bytes.read(at + 2, 1).readUInt8(0));
  const tops = new CffIndex(bytes, names.end);
  const strings = new CffIndex(bytes, tops.end);
  const globals = new CffIndex(bytes, strings.end);
  const top = readDictionary(tops.at(0));
  const place = (code: number): number => {
    const offset = operandsOf(top, code)?.[0];
    if (offset === undefined) throw new Error(`no CFF entry ${code} in it`);
    return at + offset;
  };
  const charstrings = new CffIndex(bytes, place(operator.charStrings));
  const common = { name: names.at(0), top, globals, charstrings };
  if (operandsOf(top, operator.registry) === null) {
    // The settings of such a font stand in its first dictionary, and what else stands there is kept there.
    return { ...common, parts: [{ ...readPart(bytes, at, top), entries: [] }], partOf: () => 0 };
  }
  const dictionaries = new CffIndex(bytes, place(operator.fontDictionaries));
  const parts = Array.from({ length: dictionaries.count }, (_, index) =>
    readPart(bytes, at, readDictionary(dictionaries.at(index))),
  );
  return { ...common, parts, partOf: readSelect(bytes, place(operator.fontSelect), charstrings.count) };
}

function readPart(bytes: FontBytes, at: number, entries: readonly CffEntry[]): FontPart {
  const [length, offset] = operandsOf(entries, operator.private) ?? [];
  if (length === undefined || offset === undefined) return { entries, settings: [], locals: null };
  const settings = readDictionary(bytes.read(at + offset, length));
  const subroutines = operandsOf(settings, operator.subroutines)?.[0];
  const locals = subroutines === undefined ? null : new CffIndex(bytes, at + offset + subroutines);
  return { entries, settings, locals };
}

function readSelect(bytes: FontBytes, at: number, glyphs: number): (glyph: number) => number {
  const format = bytes.read(at, 1).readUInt8(0);
  if (format === 0) {
    const parts = bytes.read(at + 1, glyphs);
    return (glyph) => parts.readUInt8(glyph);
  }
  const count = bytes.read(at + 1, 2).readUInt16BE(0);
  const ranges = bytes.read(at + 3, 3 * count);
  const starts = Array.from({ length: count }, (_, index) => ranges.readUInt16BE(3 * index));
  return (glyph) => ranges.readUInt8(3 * starts.findLastIndex((start) => start <= glyph) + 2);
}

/** The subroutines that are called; the others keep their numbers and are empty. */
function keepUsed(subroutines: CffIndex, used: ReadonlySet<number>): Buffer[] {
  const last = Math.max(-1, ...used);
  // The number of subroutines says how calls are counted: it stays.
  return last === -1
    ? []
    : Array.from({ length: subroutines.count }, (_, index) => (used.has(index) ? subroutines.at(index) : returnOnly));
}

const returnOnly = Buffer.from([11]);

/** Glyph n is character n, .notdef not counted. */
function writeCharset(glyphs: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8(2, 0);
  bytes.writeUInt16BE(1, 1);
  bytes.writeUInt16BE(Math.max(0, glyphs - 2), 3);
  return glyphs > 1 ? bytes : Buffer.from([0]);
}

/** The settings of a part, and behind them its subroutines. `length` is that of the settings alone. */
function writeSettings({ settings, locals }: FontPart, used: ReadonlySet<number>): { bytes: Buffer; length: number } {
  const own = settings.filter(({ operator: code }) => code !== operator.subroutines).map(({ bytes }) => bytes);
  const code = locals === null ? [] : keepUsed(locals, used);
  if (code.length === 0) return { bytes: Buffer.concat(own), length: Buffer.concat(own).length };
  const length = Buffer.concat(own).length + writeEntry(operator.subroutines, 0).length;
  const entry = writeEntry(operator.subroutines, length);
  return { bytes: Buffer.concat([...own, entry, writeIndex(code)]), length };
}
