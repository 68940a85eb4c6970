/** Finds the glyph of a code point, 0 where the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Platform and encoding of the maps for Unicode, those beyond 65,535 first. */
const wanted = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
] as const;

/** Reads the `cmap` table of a font. Throws where it holds no map of Unicode. */
export function readCharacterMap(table: Buffer): CharacterMap {
  const maps = Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const at = 4 + 8 * index;
    const offset = table.readUInt32BE(at + 4);
    return { platform: table.readUInt16BE(at), encoding: table.readUInt16BE(at + 2), offset };
  });
  for (const [platform, encoding] of wanted) {
    const found = maps.find((map) => map.platform === platform && map.encoding === encoding);
    if (found === undefined) continue;
    const format = table.readUInt16BE(found.offset);
    if (format === 12) return groups(table.subarray(found.offset));
    if (format === 4) return segments(table.subarray(found.offset));
  }
  throw new Error('no map of Unicode in it');
}

/** Format 12: runs of 32 bits. */
function groups(map: Buffer): CharacterMap {
  const count = map.readUInt32BE(12);
  return (codePoint) => {
    const index = firstIndex(count, (at) => map.readUInt32BE(20 + 12 * at) >= codePoint);
    if (index === count) return 0;
    const start = map.readUInt32BE(16 + 12 * index);
    return codePoint < start ? 0 : map.readUInt32BE(24 + 12 * index) + codePoint - start;
  };
}

/** Format 4: runs of 16 bits, the glyphs counted on or listed. */
function segments(map: Buffer): CharacterMap {
  const doubled = map.readUInt16BE(6);
  const [starts, deltas, ranges] = [16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled];
  return (codePoint) => {
    const segment = firstIndex(doubled / 2, (at) => map.readUInt16BE(14 + 2 * at) >= codePoint);
    if (codePoint > 0xffff || 2 * segment === doubled) return 0;
    const start = map.readUInt16BE(starts + 2 * segment);
    if (codePoint < start) return 0;
    const delta = map.readUInt16BE(deltas + 2 * segment);
    const rangeAt = ranges + 2 * segment;
    const range = map.readUInt16BE(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const listed = map.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
    return listed === 0 ? 0 : (listed + delta) & 0xffff;
  };
}

/** The first index for which `holds` is true, `count` where there is none; it holds for all that follow. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
