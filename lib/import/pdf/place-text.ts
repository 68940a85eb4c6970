import { applyTo, compose, identity, type Matrix } from './matrix';
import type { Glyph } from './page-marks';

/** What the reader must know of a font. */
export interface FontShape {
  /** Text units of one unit of its widths: mostly a thousandth. */
  readonly unit: number;
  readonly vertical: boolean;
  /** Advance and origin of a character in vertical writing. */
  readonly verticalMetrics: readonly number[];
}

/** A character of a text operator, or a shift in thousandths of an em. */
export type ShownItem =
  | number
  | {
      readonly text: string;
      readonly width: number;
      readonly space: boolean;
      readonly verticalMetrics: readonly number[] | null;
    };

/** The text part of the graphics state. */
export interface TextState {
  readonly font: FontShape;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
  /** Drawn for nobody to see. */
  readonly invisible: boolean;
  readonly matrix: Matrix;
  /** Where the line began, and where the pen is. */
  readonly line: readonly [number, number];
  readonly pen: readonly [number, number];
}

export const plainFont: FontShape = { unit: 0.001, vertical: false, verticalMetrics: [-1000, 0, 880] };

export const initialText: TextState = {
  font: plainFont,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
  invisible: false,
  matrix: identity,
  line: [0, 0],
  pen: [0, 0],
};

/** How far a character stands above and below its baseline, in em. */
const [above, below] = [0.85, 0.15];

/** The characters where they stand on the page, and the pen behind them. */
export function placeText(
  state: TextState,
  page: Matrix,
  items: readonly ShownItem[],
  stretch: number,
  artifact: boolean,
): { readonly glyphs: Glyph[]; readonly pen: readonly [number, number] } {
  const { font, size, pen, rise } = state;
  const direction = size < 0 ? -1 : 1;
  const em = Math.abs(size);
  const unit = em * font.unit;
  const scale = state.scale * direction;
  const toPage = compose(page, compose(state.matrix, [1, 0, 0, 1, pen[0], pen[1] + rise]));
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      x += ((font.vertical ? 1 : -1) * item * em) / 1000;
      continue;
    }
    const spacing = ((item.space ? state.wordSpacing : 0) + state.characterSpacing) * direction;
    const [advance, originX, originY] = item.verticalMetrics ?? font.verticalMetrics;
    if (font.vertical) {
      const shiftX = -(item.verticalMetrics === null ? item.width / 2 : (originX ?? 0)) * unit;
      const shiftY = -(x + (originY ?? 880) * unit);
      add(item.text, shiftX, shiftX + item.width * unit, shiftY);
      x += -(advance ?? -1000) * unit - spacing;
    } else {
      add(item.text, x * scale, (x + item.width * unit) * scale, 0);
      x += item.width * unit + spacing;
    }
  }
  return { glyphs, pen: font.vertical ? [pen[0], pen[1] - x] : [pen[0] + x * scale, pen[1]] };

  function add(text: string, from: number, to: number, y: number): void {
    const start = applyTo(toPage, [from, y]);
    const corners = [
      applyTo(toPage, [from, y - below * em]),
      applyTo(toPage, [from, y + above * em]),
      applyTo(toPage, [to, y - below * em]),
      applyTo(toPage, [to, y + above * em]),
    ];
    const [xs, ys] = [corners.map(([at]) => at), corners.map(([, at]) => at)];
    const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    const turned = turnOf(toPage);
    if (turned === 'askew' || !Object.values(box).every(Number.isFinite)) return;
    const height = Math.hypot(toPage[2], toPage[3]) * em;
    glyphs.push({ text, ...box, baseline: start[1], size: height, turned, stretch, artifact });
  }
}

/** Which way text runs; askew is what is written across the page, such as the mark of a draft. */
function turnOf([a, b]: Matrix): Glyph['turned'] | 'askew' {
  const [across, down] = [Math.abs(a), Math.abs(b)];
  if (down <= across * 0.1) return null;
  if (across > down * 0.1) return 'askew';
  return b > 0 ? 'down' : 'up';
}
