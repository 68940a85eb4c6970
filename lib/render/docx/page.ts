/** The page of GB/T 9704—2012 in the units of WordprocessingML: 20 twips a point, 1440 an inch. */

export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

export function inTwips(points: number): number {
  return Math.round(20 * points);
}

export const page = {
  width: 11906,
  height: 16838,
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
} as const;

/** 22 lines in 225 mm, rounded down: rounded up, the last line would go to the next page. */
export const linePitch = Math.floor(twips(225) / 22);

/** 28 characters of 16 pt in 156 mm want 0.21 pt less each; Word counts in twentieths, justifying gives the rest back. */
export const characterSpacing = -5;

/** Two characters of the body. */
export const firstLineIndent = 2 * (16 * 20 + characterSpacing);

export const footer = {
  /** An exact line, so that its dash stands in its middle. */
  line: 400,
  /** From the foot of the page to the foot of that line: the dash is 7 mm below the type area. */
  distance: twips(35 - 7) - 200,
  /** One character in from the edge. */
  indent: 280,
} as const;

/** The fonts of an office machine. Both names of a face are met: the other one stands in the font table. */
export const fonts = {
  latin: 'Times New Roman',
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  sectionHeading: '黑体',
  subheading: '楷体_GB2312',
  table: '宋体',
} as const;
