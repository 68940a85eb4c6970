export type Point = readonly [x: number, y: number];

/** A step of a glyph's outline, in units of the font. */
export type PathStep =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly controls: readonly [Point, Point]; readonly to: Point }
  | { readonly kind: 'close' };

/** The shapes of a font's glyphs. */
export interface Outlines {
  /** Under which key a PDF embeds them. */
  readonly format: 'trueType' | 'cff';
  /** A font program of these glyphs alone, the first of them `.notdef`: the glyph of code n is the nth. */
  subset(glyphs: readonly number[]): Uint8Array;
  pathOf(glyph: number): PathStep[];
}
