import type { PrintableDocument } from '../document/document';
import type { FontMetrics, FontRole } from './font-metrics';
import { measureCharacters, widthOf } from './measure-characters';
import { placeInRow } from './page-furniture';
import { centredBaseline, grid, gridLineTop, linePlace, size, typeArea } from './page-geometry';
import type { Placed } from './flow';
import { dateNode, titleNode, type NodeId } from './structure';

const blankLinesAbove = 1;
const blankLinesBelow = 1;

export interface TitleBlock extends Placed {
  /** Lines of the grid that it takes, the blank ones above and below included. */
  readonly gridLines: number;
}

/** The title in 小标宋 and the date line in 楷体, each line centred, with a blank line above and below. */
export function setTitleBlock({ titleLines, dateLine }: PrintableDocument, metrics: FontMetrics): TitleBlock {
  const title = titleLines.map((text, index) => {
    return setCentred(text, 'title', size.er, blankLinesAbove + index, titleNode, metrics);
  });
  const below = blankLinesAbove + titleLines.length;
  const date = dateLine === null ? [] : [setCentred(dateLine, 'kaiti', size.san, below, dateNode, metrics)];
  const lines = [...title, ...date];
  return {
    items: lines.flatMap(({ items }) => items),
    places: lines.flatMap(({ places }) => places),
    gridLines: below + date.length + blankLinesBelow,
  };
}

/** A line that would be wider than the type area is set smaller. */
function setCentred(
  text: string,
  role: FontRole,
  wanted: number,
  gridLine: number,
  node: NodeId,
  metrics: FontMetrics,
): Placed {
  const natural = widthOf(measureCharacters(text, role, wanted, metrics));
  const points = wanted * Math.min(1, typeArea.width / natural);
  const characters = measureCharacters(text, role, points, metrics);
  const top = gridLineTop(gridLine);
  return {
    items: [
      {
        kind: 'glyphs',
        size: points,
        baseline: centredBaseline(top, grid.linePitch, points),
        glyphs: placeInRow(characters, typeArea.left + (typeArea.width - widthOf(characters)) / 2),
        belongs: { kind: 'content', node },
      },
    ],
    places: [linePlace(node, top)],
  };
}
