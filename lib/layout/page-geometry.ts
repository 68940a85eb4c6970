import type { Place } from './placed-page';
import type { NodeId } from './structure';

/** The official page by GB/T 9704: lengths in points, the origin at the upper left corner of the sheet. */

export function millimetres(length: number): number {
  return (length * 72) / 25.4;
}

export const sheet = { width: millimetres(210), height: millimetres(297) } as const;

export const typeArea = {
  left: millimetres(28),
  right: millimetres(210 - 26),
  top: millimetres(37),
  bottom: millimetres(297 - 35),
  width: millimetres(156),
  height: millimetres(225),
} as const;

/** 28 characters by 22 lines. 28 characters of 16 pt are wider than 156 mm: they stand closer than their own width. */
export const grid = {
  characters: 28,
  lines: 22,
  characterPitch: typeArea.width / 28,
  linePitch: typeArea.height / 22,
} as const;

/** Point sizes by their names in the standard. */
export const size = { er: 22, san: 16, si: 14, xiaoSi: 12, wu: 10.5, xiaoWu: 9 } as const;

/**
 * How far the baseline lies below the upper edge of the em box. Taken from the box and not from the font, because
 * fonts state their ascent and descent as they please.
 */
export const baselineInEm = 0.88;

/** The baseline of characters of `points` whose em box is centred between `top` and `top + height`. */
export function centredBaseline(top: number, height: number, points: number): number {
  return top + (height - points) / 2 + baselineInEm * points;
}

/** The upper edge of a line of the grid, counted from 0. */
export function gridLineTop(line: number): number {
  return typeArea.top + line * grid.linePitch;
}

/** A line of the grid from edge to edge, as the place of what stands in it. */
export function linePlace(node: NodeId, top: number): Place {
  return { node, left: typeArea.left, top, right: typeArea.right, bottom: top + grid.linePitch };
}
