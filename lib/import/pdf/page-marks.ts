/** What stands on a page, in points from its upper left corner. */

/** A character, or several that the font draws as one. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  /** Whether the line of text runs down the page, up it, or neither. */
  readonly turned: 'down' | 'up' | null;
  /** Which stretch of text it was drawn with. */
  readonly stretch: number;
  /** Marked as no content: a page number, a repeated head. */
  readonly artifact: boolean;
}

/** A ruling line: a stroke, or a thin filled rectangle. */
export interface Ruling {
  readonly direction: 'across' | 'down';
  /** Its place on the other axis. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** How many characters are there for search only, as below the picture of a scan. */
  readonly invisible: number;
}
