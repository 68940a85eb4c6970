import type { PrintedHeading, PrintedParagraph } from '../document/document';
import { breakCosts } from './break-costs';
import { breakLines } from './break-lines';
import type { FontMetrics, FontRole } from './font-metrics';
import { justified } from './line-costs';
import { measureCharacters, type MeasuredCharacter } from './measure-characters';
import { grid, typeArea } from './page-geometry';
import { setLine, type SetLine } from './set-line';

/** A line of the type area; `indent` is kept free at its start. */
export interface TextLine extends SetLine {
  readonly indent: number;
}

const indent = 2 * grid.characterPitch;
const headingFaces = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong', 4: 'fangsong' } as const satisfies Record<
  number,
  FontRole
>;

/** The lines of a heading or paragraph on the grid of 28 characters, the first indented by two. */
export function setTextBlock(block: PrintedHeading | PrintedParagraph, metrics: FontMetrics): TextLine[] {
  const characters = measureBlock(block, metrics);
  const breaks = breakCosts(characters.map(({ character }) => character));
  const lines = breakLines(characters, {
    width: typeArea.width,
    indent,
    breaks,
    cost: justified(grid.characterPitch),
  });
  return lines.map((range, index) => {
    const start = index === 0 ? indent : 0;
    const filling = index === lines.length - 1 ? 'natural' : 'justified';
    return { indent: start, ...setLine(characters, range, typeArea.width - start, filling, grid.characterPitch) };
  });
}

function measureBlock(block: PrintedHeading | PrintedParagraph, metrics: FontMetrics): MeasuredCharacter[] {
  const em = grid.characterPitch;
  if (block.kind === 'heading') return measureCharacters(block.text, headingFaces[block.level], em, metrics);
  const { text, openingLength } = block;
  return [
    ...measureCharacters(text.slice(0, openingLength), 'kaiti', em, metrics),
    ...measureCharacters(text.slice(openingLength), 'fangsong', em, metrics),
  ];
}
