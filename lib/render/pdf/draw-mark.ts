import { assertNever } from '../../base/assert-never';
import type { Mark, PlacedGlyph } from '../../layout/placed-page';
import type { FontSet } from './find-fonts';
import type { PathStep, Point } from './font/outlines';
import { writeNumber } from './pdf-syntax';

/** Light enough that text over it stays easy to read, also in print. */
const markGrey = 0.92;

/** The mark as filled outlines: no reader takes it for text and mixes it into the report's. */
export function drawMark(mark: Mark, pageHeight: number, fonts: FontSet): string[] {
  const angle = (mark.turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = mark.middle;
  return [
    'q',
    `${markGrey} g`,
    `${[cos, sin, -sin, cos, x, pageHeight - y].map(writeNumber).join(' ')} cm`,
    ...mark.glyphs.flatMap((glyph) => outlineOf(glyph, mark.size, -mark.baseline, fonts)),
    'Q',
  ];
}

function outlineOf(placed: PlacedGlyph, size: number, baseline: number, fonts: FontSet): string[] {
  const { font, glyph } = fonts.drawn(placed.face, placed.character);
  const scale = size / font.unitsPerEm;
  const at = ([x, y]: Point): string => `${writeNumber(placed.x + x * scale)} ${writeNumber(baseline + y * scale)}`;
  return [...font.outlines.pathOf(glyph).map((step) => operatorOf(step, at)), 'f'];
}

function operatorOf(step: PathStep, at: (point: Point) => string): string {
  switch (step.kind) {
    case 'move':
      return `${at(step.to)} m`;
    case 'line':
      return `${at(step.to)} l`;
    case 'curve':
      return `${step.controls.map(at).join(' ')} ${at(step.to)} c`;
    case 'close':
      return 'h';
    default:
      return assertNever(step);
  }
}
