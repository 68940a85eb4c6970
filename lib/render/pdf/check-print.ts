import type { PrintableDocument, Source } from '../../document/document';
import type { PrintTrouble } from '../../document/print-trouble';
import { whiteOf } from '../../layout/character-class';
import { missingType } from '../../layout/font-metrics';
import { printedCharacters } from '../../layout/measure-characters';
import { baselineInEm, grid, sheet, size, typeArea } from '../../layout/page-geometry';
import { structureOf } from '../../layout/structure';
import { leavesOf, readPdf, textOf, type ReadPdf } from './read-back/read-pdf';
import type { DrawnGlyph, DrawnShape } from './read-back/read-content';

/** What is wrong with a finished PDF of `document`, told by its bytes alone; nothing where it may be handed out. */
export function checkPdf(bytes: Uint8Array, document: PrintableDocument): PrintTrouble[] {
  return checkPrint(readPdf(bytes), document);
}

/** The same of a file that has been read. */
export function checkPrint(read: ReadPdf, document: PrintableDocument): PrintTrouble[] {
  const wanted = printedLeaves(document);
  const found = leavesOf(read.elements);
  const owners = new Map<string, Source>();
  found.forEach(({ content }, index) => {
    const source = wanted[index]?.source;
    if (source !== undefined) for (const { page, id } of content) owners.set(`${page} ${id}`, source);
  });
  const texts = textsByOwner(read);
  const differences = wanted.flatMap(({ text, source }, index) => {
    const printed = (found[index]?.content ?? []).map(({ page, id }) => texts.get(`${page} ${id}`) ?? '').join('');
    return compare(text, printed, source);
  });
  const surplus = found.slice(wanted.length).map(() => ({ kind: 'stray', page: 1, printed: '' }) as const);
  return [...differences, ...surplus, ...read.pages.flatMap((page, index) => checkPage(page, index + 1, owners))];
}

/** Everything that must be on paper, in the order of reading. */
function printedLeaves(document: PrintableDocument): { text: string; source: Source }[] {
  return structureOf(document).flatMap((node) => {
    if (node.kind === 'text') return [{ text: node.text, source: node.source }];
    const section: Source = { kind: 'section', section: node.table.section };
    return node.rows.flat().map(({ cell }) => ({ text: cell.text, source: cell.source ?? section }));
  });
}

function textsByOwner({ pages }: ReadPdf): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { object, drawn } of pages) {
    for (const item of drawn) {
      if (item.kind !== 'glyph' || item.owner.kind !== 'content') continue;
      const key = `${object} ${item.owner.id}`;
      texts.set(key, (texts.get(key) ?? '') + textOf(item));
    }
  }
  return texts;
}

function compare(text: string, printed: string, source: Source): PrintTrouble[] {
  const wanted = printedCharacters(text);
  if (wanted.join('') === printed) return [];
  const characters = [...printed];
  const missing = wanted.filter((character, index) => character !== missingType && characters[index] === missingType);
  const otherwise = wanted.map((character) => (missing.includes(character) ? missingType : character)).join('');
  if (missing.length === 0 || otherwise !== printed) {
    return [{ kind: 'differs', source, wanted: wanted.join(''), printed }];
  }
  return [...new Set(missing)].map((character) => ({ kind: 'missingCharacter', source, character }));
}

function checkPage(
  { object, drawn }: ReadPdf['pages'][number],
  page: number,
  owners: ReadonlyMap<string, Source>,
): PrintTrouble[] {
  const troubles: PrintTrouble[] = [];
  const seen = new Set<string>();
  let footer = '';
  for (const item of drawn) {
    const { owner } = item;
    const type = owner.kind === 'artifact' ? owner.type : '';
    if (item.kind === 'glyph' && type === 'Footer') footer += textOf(item);
    const place = owner.kind === 'content' ? `${object} ${owner.id}` : type;
    const source = owners.get(place) ?? null;
    const add = (trouble: PrintTrouble): void => {
      if (!seen.has(`${trouble.kind} ${place}`)) troubles.push(trouble);
      seen.add(`${trouble.kind} ${place}`);
    };
    if (item.kind === 'glyph' && (item.code === 0 || textOf(item) === '')) add({ kind: 'noGlyph', source, page });
    const box = item.kind === 'glyph' ? boxOf(item) : item.points;
    const area = furniture.has(type) ? sheetArea : textArea;
    if (type !== 'Watermark' && !box.every((point) => isInside(point, area))) add({ kind: 'outside', source, page });
    if (isStray(item, owners)) add({ kind: 'stray', page, printed: item.kind === 'glyph' ? textOf(item) : '' });
  }
  if (footer !== `— ${page} —`) troubles.push({ kind: 'pageNumber', page, printed: footer });
  return troubles;
}

const furniture = new Set(['Footer', 'Watermark']);

/** Drawn for no element of the report, and not as a rule, a repeated head or the furniture of the page. */
function isStray({ owner, kind }: DrawnGlyph | DrawnShape, owners: ReadonlyMap<string, Source>): boolean {
  if (owner.kind === 'none') return true;
  if (owner.kind === 'artifact') return kind === 'glyph' && owner.type !== 'Footer' && owner.type !== 'Header';
  return owners.size === 0;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

const sheetArea: Area = { left: 0, right: sheet.width, bottom: 0, top: sheet.height };
const textArea: Area = {
  left: typeArea.left,
  right: typeArea.right,
  bottom: sheet.height - typeArea.bottom,
  top: sheet.height - typeArea.top,
};
/** 28 characters of 16 pt are wider than the type area: the white around the last one hangs over by so much. */
const tolerance = size.san - grid.characterPitch + 0.05;

/** The em box of a glyph, without the white of signs, which may hang over the edge. */
function boxOf(glyph: DrawnGlyph): (readonly [number, number])[] {
  const white = whiteOf(textOf(glyph));
  const { x, y, width, size: points } = glyph;
  return [
    [x + white.before * points, y - (1 - baselineInEm) * points],
    [x + Math.max(0, width - white.after * points), y + baselineInEm * points],
  ];
}

function isInside([x, y]: readonly [number, number], { left, right, bottom, top }: Area): boolean {
  return x > left - tolerance && x < right + tolerance && y > bottom - tolerance && y < top + tolerance;
}
