import type { ReadElement } from './read-back/read-structure';
import { textOf, type ReadPdf } from './read-back/read-pdf';
import type { PdfReader } from './read-back/pdf-reader';

/** What keeps a file from being declared accessible (PDF/A-2a). */
export type TagFault =
  | 'notMarked'
  | 'noLanguage'
  | 'noTitle'
  | 'untaggedContent'
  | 'unownedContent'
  | 'noText'
  | 'privateText'
  | 'fontNotEmbedded'
  | 'skippedHeading'
  | 'unscopedHead'
  | 'irregularTable';

/** All the faults of tagging that the finished file has. */
export function checkTags(read: ReadPdf): TagFault[] {
  const { reader, catalog, title, fonts, elements } = read;
  const marked = reader.resolve(reader.dictionary(catalog.get('MarkInfo')).get('Marked'));
  const all = elements.flatMap(withBelow);
  const tables = all.filter(({ type }) => type === 'Table');
  const faults: readonly (readonly [TagFault, boolean])[] = [
    ['notMarked', marked.kind !== 'boolean' || !marked.value],
    ['noLanguage', !/^[a-z]{2,3}(-|$)/.test(reader.text(catalog.get('Lang')) ?? '')],
    ['noTitle', title === null || title.trim() === ''],
    ['untaggedContent', read.pages.some(({ drawn }) => drawn.some(({ owner }) => owner.kind === 'none'))],
    ['unownedContent', !ownsAllContent(read, all)],
    ['noText', glyphTexts(read).some((text) => text === '')],
    ['privateText', glyphTexts(read).some((text) => privateUse.test(text))],
    ['fontNotEmbedded', fonts.some(({ embedded }) => !embedded)],
    ['skippedHeading', skipsHeading(all.map(({ type }) => type))],
    ['unscopedHead', all.some(({ type, attributes }) => type === 'TH' && !attributes.has('Scope'))],
    ['irregularTable', !tables.every((table) => isRegular(reader, table))],
  ];
  return faults.flatMap(([fault, found]) => (found ? [fault] : []));
}

/** Characters whose meaning only their font knows, and marks of byte order. */
const privateUse = /[\p{Co}\0\ufeff\ufffe]/u;

function withBelow(element: ReadElement): ReadElement[] {
  return [element, ...element.children.flatMap(withBelow)];
}

function glyphTexts({ pages }: ReadPdf): string[] {
  return pages.flatMap(({ drawn }) => drawn.flatMap((item) => (item.kind === 'glyph' ? [textOf(item)] : [])));
}

/** Whether each stretch of content belongs to one element, and each element to what there is. */
function ownsAllContent({ pages }: ReadPdf, elements: readonly ReadElement[]): boolean {
  const owned = elements.flatMap(({ content }) => content.map(({ page, id }) => `${page} ${id}`));
  const drawn = new Set(
    pages.flatMap(({ object, drawn: items }) =>
      items.flatMap(({ owner }) => (owner.kind === 'content' ? [`${object} ${owner.id}`] : [])),
    ),
  );
  return new Set(owned).size === owned.length && drawn.size === owned.length && owned.every((key) => drawn.has(key));
}

function skipsHeading(types: readonly string[]): boolean {
  const levels = types.flatMap((type) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []));
  return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
}

/** Whether the cells of all rows, with what spans from above, make rows of one length. */
function isRegular(reader: PdfReader, table: ReadElement): boolean {
  const rows = table.children;
  const filled = rows.map(() => 0);
  rows.forEach(({ children }, row) => {
    for (const { attributes } of children) {
      const across = reader.number(attributes.get('ColSpan')) ?? 1;
      const down = reader.number(attributes.get('RowSpan')) ?? 1;
      for (let index = row; index < row + down; index += 1) filled[index] = (filled[index] ?? 0) + across;
    }
  });
  return filled.length === rows.length && filled.every((count) => count === filled[0]);
}
