import { prefaceSection, type Place } from '../report/place';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { similarity } from '../base/similarity';

/** Below this share of common pairs of characters a paragraph is another one, and not the same one rewritten. */
const leastAlike = 0.4;

/** More than any other text can have: the same pairs in another order are another text. */
const same = 2;

/**
 * Where a place of one version stands in another, with the text it has there; null where it is no more. A cell is the cell of that address. A
 * paragraph is the one of the same text in the same section, else the one most like it; among equals the nearest.
 */
export function findPlace(template: Template, place: Place, report: Report): Place | null {
  switch (place.kind) {
    case 'cell':
      return template.cells.has(place.address) ? place : null;
    case 'paragraph':
      return findParagraph(template, place, report);
    default:
      return place;
  }
}

function findParagraph(
  template: Template,
  place: Extract<Place, { kind: 'paragraph' }>,
  report: Report,
): Extract<Place, { kind: 'paragraph' }> | null {
  const { section, index, text } = place;
  const isNarrative = template.sections.some(({ kind, id }) => kind === 'narrative' && id === section);
  if (section !== prefaceSection && !isNarrative) return null;
  const blocks = section === prefaceSection ? report.preface : (report.narrative[section] ?? []);
  const candidates = blocks
    .map((block, at) => ({ at, text: block.text, likeness: block.text === text ? same : similarity(text, block.text) }))
    .filter(({ likeness }) => likeness >= leastAlike)
    .sort((one, other) => other.likeness - one.likeness || Math.abs(one.at - index) - Math.abs(other.at - index));
  const [best] = candidates;
  return best === undefined ? null : { kind: 'paragraph', section, index: best.at, text: best.text };
}
