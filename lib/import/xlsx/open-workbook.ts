import { failure, success, type Result } from '../../base/result';
import { childOf, childrenOf, parseXml, type XmlElement } from '../parse-xml';
import { unzipSafely, type ZipTrouble } from '../unzip';
import { cellTextOf, richTextOf } from './cell-value';
import { readNumberFormats } from './number-formats';
import { readSheet, type ReadSheet } from './read-sheet';

/** A sheet that is shown, with its name. */
export interface NamedSheet extends ReadSheet {
  readonly name: string;
}

const limits = { entries: 2_000, bytes: 24_000_000 };
/** A workbook for a report has some five. */
const mostSheets = 60;
/** The calendar of old workbooks from another system begins so many days later. */
const daysTo1904 = 1462;

/** The sheets of a workbook in their order, those that are hidden left out. */
export function openWorkbook(bytes: Uint8Array): Result<readonly NamedSheet[], ZipTrouble> {
  const wanted = (name: string): boolean => /^(?:_rels|xl)\/.*\.(?:xml|rels)$/i.test(name) && !unread.test(name);
  const unzipped = unzipSafely(bytes, { ...limits, wanted });
  if (!unzipped.ok) return unzipped;
  const parts = new Map([...unzipped.value].map(([name, part]) => [name.toLowerCase(), part]));
  const open = (name: string): Result<XmlElement | null, ZipTrouble> => parsePart(parts.get(name.toLowerCase()));
  const bookName = mainPart(open('_rels/.rels'));
  const folder = bookName.slice(0, bookName.lastIndexOf('/') + 1);
  const [book, relations, styles, strings] = [
    open(bookName),
    open(`${folder}_rels/${bookName.slice(folder.length)}.rels`),
    open(`${folder}styles.xml`),
    open(`${folder}sharedStrings.xml`),
  ];
  if (!book.ok) return book;
  if (!relations.ok) return relations;
  if (!styles.ok) return styles;
  if (!strings.ok) return strings;
  const shared = strings.value === null ? [] : childrenOf(strings.value, 's:si').map(richTextOf);
  const formatOf = readNumberFormats(styles.value);
  const of1904 = ['1', 'true'].includes(childOf(book.value, 's:workbookPr')?.attributes.get('date1904') ?? '');
  const textOf = (cell: XmlElement): string => cellTextOf(cell, shared, formatOf, of1904 ? daysTo1904 : 0);
  const list = childOf(book.value, 's:sheets');
  if (list === null) return failure({ kind: 'damagedArchive' });
  const entries = childrenOf(list, 's:sheet');
  if (entries.length > mostSheets) return failure({ kind: 'archiveTooLarge' });
  const sheets: NamedSheet[] = [];
  for (const { attributes } of entries) {
    if ((attributes.get('state') ?? 'visible') !== 'visible') continue;
    const target = targetOf(relations.value, attributes.get('r:id') ?? '');
    if (target === null) return failure({ kind: 'damagedArchive' });
    const sheet = open(target.startsWith('/') ? target.slice(1) : folder + target);
    if (!sheet.ok) return sheet;
    if (sheet.value === null) return failure({ kind: 'damagedArchive' });
    const read = readSheet(sheet.value, textOf);
    if (read === null) return failure({ kind: 'archiveTooLarge' });
    sheets.push({ ...read, name: attributes.get('name') ?? '' });
  }
  return success(sheets);
}

/** Parts that say nothing and may be large. */
const unread = /\/(?:media|drawings|charts|theme|printerSettings|pivotCache|pivotTables|externalLinks|customXml)\//i;

function parsePart(bytes: Uint8Array | undefined): Result<XmlElement | null, ZipTrouble> {
  if (bytes === undefined) return success(null);
  const parsed = parseXml(new TextDecoder().decode(bytes));
  if (parsed.ok) return parsed;
  return failure({ kind: parsed.error === 'tooLarge' ? 'archiveTooLarge' : 'damagedArchive' });
}

/** The part that lists the sheets, as the package names it. */
function mainPart(relations: Result<XmlElement | null, ZipTrouble>): string {
  const all = relations.ok && relations.value !== null ? childrenOf(relations.value) : [];
  const main = all.find(({ attributes }) => attributes.get('Type')?.endsWith('/officeDocument') === true);
  return main?.attributes.get('Target')?.replace(/^\//, '') ?? 'xl/workbook.xml';
}

function targetOf(relations: XmlElement | null, id: string): string | null {
  const found = relations === null ? undefined : childrenOf(relations).find((each) => each.attributes.get('Id') === id);
  return found?.attributes.get('Target') ?? null;
}
