import type { FontBytes } from './font-bytes';
import type { Outlines, PathStep, Point } from './outlines';
import { writeTables } from './write-tables';

/** The tables that shapes are found by. */
export interface TrueTypeTables {
  /** Where the table `glyf` begins. */
  readonly glyphs: number;
  readonly locations: Buffer;
  readonly head: Buffer;
  readonly horizontal: Buffer;
  readonly metrics: Buffer;
  readonly largest: Buffer;
  readonly hinting: readonly (readonly [name: string, table: Buffer])[];
  readonly glyphCount: number;
}

/** Flags of a part of a composite glyph. */
const part = { words: 0x1, offsets: 0x2, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;

/** Quadratic outlines: the tables `glyf` and `loca`. */
export class TrueTypeOutlines implements Outlines {
  readonly format = 'trueType';
  readonly #bytes: FontBytes;
  readonly #tables: TrueTypeTables;
  readonly #known = new Map<number, Buffer>();

  constructor(bytes: FontBytes, tables: TrueTypeTables) {
    this.#bytes = bytes;
    this.#tables = tables;
  }

  subset(wanted: readonly number[]): Uint8Array {
    const glyphs = [...wanted];
    const data: Buffer[] = [];
    // Parts of composite glyphs are put behind those that were asked for.
    for (let index = 0; index < glyphs.length; index += 1) {
      const shape = Buffer.from(this.#shapeOf(glyphs[index] ?? 0));
      for (const { at, glyph } of partsOf(shape)) {
        const known = glyphs.indexOf(glyph, wanted.length);
        shape.writeUInt16BE(known === -1 ? glyphs.push(glyph) - 1 : known, at + 2);
      }
      data.push(Buffer.concat([shape, Buffer.alloc((4 - (shape.length % 4)) % 4)]));
    }
    const { head, horizontal, metrics, largest, hinting } = this.#tables;
    const longLocations = Buffer.from(head);
    longLocations.writeInt16BE(1, 50);
    const locations = Buffer.alloc(4 * (glyphs.length + 1));
    data.reduce(
      (end, shape, index) => locations.writeUInt32BE(end + shape.length, 4 * (index + 1)) && end + shape.length,
      0,
    );
    const counted = Buffer.from(largest);
    counted.writeUInt16BE(glyphs.length, 4);
    const full = Buffer.from(horizontal);
    full.writeUInt16BE(glyphs.length, 34);
    return writeTables([
      ['glyf', Buffer.concat(data)],
      ['head', longLocations],
      ['hhea', full],
      ['hmtx', Buffer.concat(glyphs.map((glyph) => metricOf(metrics, glyph, horizontal.readUInt16BE(34))))],
      ['loca', locations],
      ['maxp', counted],
      ...hinting,
    ]);
  }

  pathOf(glyph: number): PathStep[] {
    const shape = this.#shapeOf(glyph);
    if (shape.length === 0) return [];
    if (shape.readInt16BE(0) >= 0) return simplePath(shape);
    return partsOf(shape).flatMap(({ at, glyph: other }) => {
      const flags = shape.readUInt16BE(at);
      if ((flags & part.offsets) === 0) throw new Error(`Glyph ${glyph} is made of parts joined at points`);
      if ((flags & (part.scale | part.twoScales | part.matrix)) !== 0) {
        throw new Error(`Glyph ${glyph} is made of parts of other sizes`);
      }
      const words = (flags & part.words) !== 0;
      const x = words ? shape.readInt16BE(at + 4) : shape.readInt8(at + 4);
      const y = words ? shape.readInt16BE(at + 6) : shape.readInt8(at + 5);
      return this.pathOf(other).map((step) => moved(step, x, y));
    });
  }

  #shapeOf(glyph: number): Buffer {
    const known = this.#known.get(glyph);
    if (known !== undefined) return known;
    const { glyphs, locations, head } = this.#tables;
    const long = head.readInt16BE(50) === 1;
    const at = (index: number) => (long ? locations.readUInt32BE(4 * index) : 2 * locations.readUInt16BE(2 * index));
    const start = at(glyph);
    const shape = this.#bytes.read(glyphs + start, at(glyph + 1) - start);
    this.#known.set(glyph, shape);
    return shape;
  }
}

/** Where the parts of a composite glyph are named, and which they are. */
function partsOf(shape: Buffer): { at: number; glyph: number }[] {
  if (shape.length === 0 || shape.readInt16BE(0) >= 0) return [];
  const parts: { at: number; glyph: number }[] = [];
  for (let at = 10, more = true; more;) {
    const flags = shape.readUInt16BE(at);
    parts.push({ at, glyph: shape.readUInt16BE(at + 2) });
    at += 4 + ((flags & part.words) === 0 ? 2 : 4);
    if ((flags & part.scale) !== 0) at += 2;
    else if ((flags & part.twoScales) !== 0) at += 4;
    else if ((flags & part.matrix) !== 0) at += 8;
    more = (flags & part.more) !== 0;
  }
  return parts;
}

function metricOf(metrics: Buffer, glyph: number, full: number): Buffer {
  if (glyph < full) return metrics.subarray(4 * glyph, 4 * glyph + 4);
  const metric = Buffer.alloc(4);
  metrics.copy(metric, 0, 4 * (full - 1), 4 * (full - 1) + 2);
  metrics.copy(metric, 2, 4 * full + 2 * (glyph - full), 4 * full + 2 * (glyph - full) + 2);
  return metric;
}

/** Flags of a point. */
const point = { onCurve: 0x1, shortX: 0x2, shortY: 0x4, repeat: 0x8, sameX: 0x10, sameY: 0x20 } as const;

function simplePath(shape: Buffer): PathStep[] {
  const contours = shape.readInt16BE(0);
  const ends = Array.from({ length: contours }, (_, index) => shape.readUInt16BE(10 + 2 * index));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * contours;
  at += 2 + shape.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = shape.readUInt8(at++);
    const times = (flag & point.repeat) === 0 ? 1 : 1 + shape.readUInt8(at++);
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -shape.readUInt8(at++) : shape.readUInt8(at++);
      else if ((flag & same) === 0) {
        value += shape.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(point.shortX, point.sameX);
  const ys = coordinates(point.shortY, point.sameY);
  const points = flags.map((flag, index) => {
    return { on: (flag & point.onCurve) !== 0, at: [xs[index] ?? 0, ys[index] ?? 0] as Point };
  });
  return ends.flatMap((end, index) => contourPath(points.slice((ends[index - 1] ?? -1) + 1, end + 1)));
}

/** One contour; between two points off the curve lies one on it. */
function contourPath(points: readonly { readonly on: boolean; readonly at: Point }[]): PathStep[] {
  const first = points.findIndex(({ on }) => on);
  const [start, second] = points;
  if (start === undefined || second === undefined) return [];
  const turned = first === -1 ? points : [...points.slice(first), ...points.slice(0, first)];
  const begin = first === -1 ? middle(start.at, points.at(-1)?.at ?? start.at) : (points[first]?.at ?? start.at);
  const steps: PathStep[] = [{ kind: 'move', to: begin }];
  let pen = begin;
  let control: Point | null = null;
  const go = (to: Point): void => {
    steps.push(control === null ? { kind: 'line', to } : raised(pen, control, to));
    pen = to;
    control = null;
  };
  for (const { on, at } of first === -1 ? turned : turned.slice(1)) {
    if (on) go(at);
    else {
      if (control !== null) go(middle(control, at));
      control = at;
    }
  }
  go(begin);
  return [...steps, { kind: 'close' }];
}

/** A quadratic curve as a cubic one. */
function raised(from: Point, control: Point, to: Point): PathStep {
  const towards = ([x, y]: Point): Point => [x + ((control[0] - x) * 2) / 3, y + ((control[1] - y) * 2) / 3];
  return { kind: 'curve', controls: [towards(from), towards(to)], to };
}

function middle(left: Point, right: Point): Point {
  return [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
}

function moved(step: PathStep, x: number, y: number): PathStep {
  const move = (at: Point): Point => [at[0] + x, at[1] + y];
  if (step.kind === 'close') return step;
  if (step.kind === 'curve') {
    return { ...step, controls: [move(step.controls[0]), move(step.controls[1])], to: move(step.to) };
  }
  return { ...step, to: move(step.to) };
}
