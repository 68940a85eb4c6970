import { missingType, type FontMetrics, type FontRole, type Glyph } from './font-metrics';

/** A face by the widths of its characters: plain data, small enough to be sent to a browser. */
export interface FaceWidths {
  readonly id: string;
  readonly unitsPerEm: number;
  /**
   * Three numbers for each stretch of neighbouring characters of one width: how many code points lie between it and
   * the one before, how many it holds, and the width in units of the font.
   */
  readonly stretches: readonly number[];
}

/** Which faces are tried for a character, in order, by their places in the list of faces. */
export interface FaceOrder {
  readonly ascii: readonly number[];
  readonly others: readonly number[];
}

/** All that the layout has to know of a set of fonts, without the fonts. */
export interface FaceTable {
  readonly faces: readonly FaceWidths[];
  readonly orders: Readonly<Record<FontRole, FaceOrder>>;
  /** The face that shows what none of the others has. */
  readonly last: number;
}

/** Metrics that need no font, and what is seen where a character has no glyph. */
export interface FaceTableMetrics extends FontMetrics {
  /** The character that is drawn for `character` in the face of that id: itself, or the mark for a missing type. */
  shown(face: string, character: string): string;
}

/** Finds the width of a code point in em, null where the face does not have it. */
type WidthOf = (codePoint: number) => number | null;

/** The metrics that a table of faces was written from. Throws where the table names a face that it does not list. */
export function metricsOfFaces({ faces, orders, last }: FaceTable): FaceTableMetrics {
  const open = faces.map((face) => ({ id: face.id, widthOf: widthsOf(face) }));
  const byId = new Map(open.map((face) => [face.id, face]));
  const at = (index: number) => {
    const face = open[index];
    if (face === undefined) throw new Error(`There are ${open.length} faces and none at ${index}`);
    return face;
  };

  return {
    glyph: (role: FontRole, character: string): Glyph => {
      const order = character < '\u0080' ? orders[role].ascii : orders[role].others;
      for (const index of order) {
        const { id, widthOf } = at(index);
        const advance = widthOf(codePointOf(character));
        if (advance !== null) return { face: id, advance };
      }
      const { id, widthOf } = at(last);
      const advance = widthOf(codePointOf(missingType));
      if (advance === null) throw new Error(`${id} has no ${missingType}`);
      return { face: id, advance };
    },
    shown: (face, character) => {
      return byId.get(face)?.widthOf(codePointOf(character)) == null ? missingType : character;
    },
  };
}

function widthsOf({ unitsPerEm, stretches }: FaceWidths): WidthOf {
  const starts: number[] = [];
  const ends: number[] = [];
  const widths: number[] = [];
  for (let at = 0, next = 0; at < stretches.length; at += 3) {
    const [gap = 0, count = 0, width = 0] = stretches.slice(at, at + 3);
    starts.push(next + gap);
    next += gap + count;
    ends.push(next);
    widths.push(width / unitsPerEm);
  }
  return (codePoint) => {
    const index = lastAtMost(starts, codePoint);
    const [end, width] = [ends[index], widths[index]];
    return end === undefined || width === undefined || codePoint >= end ? null : width;
  };
}

/** The index of the last number that is at most `wanted`, −1 where there is none. The numbers ascend. */
function lastAtMost(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
