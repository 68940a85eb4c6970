import { insetOf, whiteOf } from './character-class';
import type { FontMetrics, FontRole } from './font-metrics';

/** A character with its natural place on a line. Lengths in points. */
export interface MeasuredCharacter {
  readonly character: string;
  readonly face: string;
  readonly advance: number;
  /** How far its glyph begins behind its place. */
  readonly inset: number;
  /** White that may be taken away on either side. */
  readonly trimBefore: number;
  readonly trimAfter: number;
}

const unusual = /[\p{Default_Ignorable_Code_Point}\ufeff\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u;

/**
 * The characters of a text that print: blanks and breaks of any kind are spaces, characters without a form of their own
 * (joiners, variation selectors, marks of direction) are left out, half of a pair becomes U+FFFD.
 */
export function printedCharacters(text: string): string[] {
  if (!unusual.test(text)) return [...text];
  return [
    ...text
      .replace(/[\p{Default_Ignorable_Code_Point}\ufeff]/gu, '')
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      .replace(/\p{Surrogate}/gu, '\ufffd'),
  ];
}

/** Measures `text` in the face of `role`; `em` is the width that one em takes on the line, in points. */
export function measureCharacters(text: string, role: FontRole, em: number, metrics: FontMetrics): MeasuredCharacter[] {
  const characters = printedCharacters(text);
  return characters.map((character, index) => {
    const { face, advance } = metrics.glyph(role, character);
    const inset = insetOf(character, advance, characters[index - 1] ?? '', characters[index + 1] ?? '');
    const width = inset === null ? advance : 1;
    const white = width < 0.9 ? noWhite : whiteOf(character);
    return {
      character,
      face,
      advance: width * em,
      inset: (inset ?? 0) * em,
      trimBefore: white.before * em,
      trimAfter: white.after * em,
    };
  });
}

const noWhite = { before: 0, after: 0 };

export function widthOf(characters: readonly MeasuredCharacter[]): number {
  return characters.reduce((width, { advance }) => width + advance, 0);
}
