import { draftMark } from '../document/draft-mark';
import { measureCharacters, widthOf, type MeasuredCharacter } from './measure-characters';
import type { FontMetrics, FontRole } from './font-metrics';
import { baselineInEm, millimetres, sheet, size, typeArea } from './page-geometry';
import type { GlyphRun, Mark, PlacedGlyph } from './placed-page';

/** The dashes of the page number lie 7 mm below the type area. */
const dashBelow = millimetres(7);

/** `— 1 —` in 宋体, its dashes as heavy as the figures, one character in from the outer edge: right on odd pages, left on even ones. */
export function placePageNumber(page: number, metrics: FontMetrics): GlyphRun {
  // The dash of 宋体 is a hairline, grey on screens and on office printers; that of 仿宋 is black.
  const measure = (text: string, role: FontRole) => measureCharacters(text, role, size.si, metrics);
  const characters = [...measure('— ', 'fangsong'), ...measure(String(page), 'songti'), ...measure(' —', 'fangsong')];
  const odd = page % 2 === 1;
  const left = odd ? typeArea.right - size.si - widthOf(characters) : typeArea.left + size.si;
  return {
    kind: 'glyphs',
    size: size.si,
    // A dash lies in the middle of the em box.
    baseline: typeArea.bottom + dashBelow + (baselineInEm - 0.5) * size.si,
    glyphs: placeInRow(characters, left),
    belongs: { kind: 'artifact', what: 'pageNumber' },
  };
}

const draftMarkSize = 190;

/** 草稿 across the page, below the text. */
export function placeDraftMark(metrics: FontMetrics): Mark {
  const characters = measureCharacters(draftMark, 'heiti', draftMarkSize, metrics);
  return {
    kind: 'mark',
    size: draftMarkSize,
    middle: [sheet.width / 2, sheet.height / 2],
    turned: 50,
    baseline: (baselineInEm - 0.5) * draftMarkSize,
    glyphs: placeInRow(characters, -widthOf(characters) / 2),
    belongs: { kind: 'artifact', what: 'draftMark' },
  };
}

/** The characters side by side from `left`, each at its natural width. */
export function placeInRow(characters: readonly MeasuredCharacter[], left: number): PlacedGlyph[] {
  let x = left;
  return characters.map(({ character, face, advance, inset }) => {
    const glyph = { character, face, x: x + inset };
    x += advance;
    return glyph;
  });
}
