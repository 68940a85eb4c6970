import { applyTo, type Matrix, type Point } from './matrix';
import type { Ruling } from './page-marks';

/** How a path is made visible. */
export interface Painting {
  readonly stroked: boolean;
  readonly filled: boolean;
  /** Of its strokes, in points. */
  readonly strokeWidth: number;
}

/** The steps of a path as pdf.js numbers them, with how many numbers follow each. */
const step = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 };
const numbersBehind = [2, 2, 6, 4, 0];

/** Points. A thicker bar is no ruling line; a shorter one is a dot; a line that leans more is none. */
const thickest = 3.2;
const thickestStroke = 6;
const shortest = 0.4;
const mostLean = 0.6;

interface Outline {
  readonly points: Point[];
  curved: boolean;
  closed: boolean;
}

/** The ruling lines that a path draws. */
export function findRulings(path: ArrayLike<number>, toPage: Matrix, painting: Painting): Ruling[] {
  return outlinesOf(path, toPage).flatMap((outline) => {
    const filled = painting.filled ? fromBar(outline) : null;
    if (filled !== null) return [filled];
    return painting.stroked && painting.strokeWidth <= thickestStroke ? fromStroke(outline) : [];
  });
}

function outlinesOf(path: ArrayLike<number>, toPage: Matrix): Outline[] {
  const outlines: Outline[] = [];
  for (let at = 0; at < path.length;) {
    const kind = path[at] ?? -1;
    const count = numbersBehind[kind];
    if (count === undefined) break;
    const [x, y] = [path[at + count - 1] ?? 0, path[at + count] ?? 0];
    at += 1 + count;
    const last = outlines.at(-1);
    if (kind === step.close) {
      if (last !== undefined) last.closed = true;
      continue;
    }
    const point = applyTo(toPage, [x, y]);
    if (kind === step.move || last === undefined) outlines.push({ points: [point], curved: false, closed: false });
    else {
      last.points.push(point);
      last.curved ||= kind !== step.line;
    }
  }
  return outlines;
}

/** A thin filled rectangle as the line through its middle. */
function fromBar({ points, curved }: Outline): Ruling | null {
  if (curved || points.length < 4 || points.length > 5) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const atCorners = points.every(
    ([x, y]) =>
      Math.min(Math.abs(x - left), Math.abs(x - right)) < 0.1 &&
      Math.min(Math.abs(y - top), Math.abs(y - bottom)) < 0.1,
  );
  if (!atCorners || Math.min(right - left, bottom - top) > thickest) return null;
  return right - left >= bottom - top
    ? ruling('across', (top + bottom) / 2, left, right)
    : ruling('down', (left + right) / 2, top, bottom);
}

function fromStroke({ points, curved, closed }: Outline): Ruling[] {
  if (curved) return [];
  const [first] = points;
  const all = closed && first !== undefined ? [...points, first] : points;
  return all.flatMap(([x, y], index) => {
    const before = all[index - 1];
    if (before === undefined) return [];
    const line =
      Math.abs(y - before[1]) <= mostLean
        ? ruling('across', (y + before[1]) / 2, before[0], x)
        : Math.abs(x - before[0]) <= mostLean
          ? ruling('down', (x + before[0]) / 2, before[1], y)
          : null;
    return line === null ? [] : [line];
  });
}

function ruling(direction: Ruling['direction'], at: number, from: number, to: number): Ruling | null {
  const whole = [at, from, to].every(Number.isFinite);
  if (!whole || Math.abs(to - from) < shortest) return null;
  return { direction, at, from: Math.min(from, to), to: Math.max(from, to) };
}
