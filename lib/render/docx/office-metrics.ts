import type { FontMetrics, Glyph } from '../../layout/font-metrics';

/** Widths of Times New Roman from the space to the tilde, in thousandths of an em. */
const latinWidths =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
    .split(' ')
    .map((width) => Number(width) / 1000);

/** The fonts that the document names, as wide as they are on an office machine: the fonts of this one do not matter. */
export const officeMetrics: FontMetrics = {
  glyph(role, character): Glyph {
    const latin = latinWidths[character.charCodeAt(0) - 0x20];
    return latin === undefined ? { face: role, advance: 1 } : { face: 'latin', advance: latin };
  },
};
