/** The faces of an official document: 仿宋, 楷体, 黑体, 宋体 and, for the title, 小标宋. */
export const fontRoles = ['fangsong', 'kaiti', 'heiti', 'songti', 'title'] as const;
export type FontRole = (typeof fontRoles)[number];

export interface Glyph {
  /** The face that has the character: that of the role, the Latin one, or one for rare characters. */
  readonly face: string;
  /** In em. */
  readonly advance: number;
}

/** All that the layout knows of fonts. Every character has a glyph. */
export interface FontMetrics {
  glyph(role: FontRole, character: string): Glyph;
}

/** Printed where no font has a character: the mark that printers set for a missing type. */
export const missingType = '〓';
