import { failure, success, type Result } from '../../base/result';
import { layBlocks } from '../lay-table';
import type { RawDocument } from '../raw-document';
import { readNumbering } from './numbering';
import { childOf, childrenOf, parseXml, type XmlElement } from '../parse-xml';
import { readBody } from './read-body';

/** Why the parts of a DOCX could not be read. */
export type DocxTrouble = { readonly kind: 'damagedArchive' } | { readonly kind: 'archiveTooLarge' };

/** Names of the parts that are read; pictures and the rest stay packed. */
export function isPartOfDocx(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|docProps|xl|ppt)\//i.test(name);
}

/**
 * Reads a DOCX from its unpacked parts: body text in order with numbers written out and changes accepted; no headers,
 * footers, notes or comments.
 */
export function readDocx(parts: ReadonlyMap<string, Uint8Array>): Result<RawDocument, DocxTrouble> {
  const relations = parsePart(parts, '_rels/.rels');
  if (!relations.ok) return relations;
  const name = mainPartOf(relations.value);
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const document = parsePart(parts, name);
  if (!document.ok) return document;
  const body = childOf(document.value, 'w:body');
  if (body === null) return failure({ kind: 'damagedArchive' });
  const numbering = parsePart(parts, `${folder}numbering.xml`);
  if (!numbering.ok) return numbering;
  const styles = parsePart(parts, `${folder}styles.xml`);
  if (!styles.ok) return styles;
  const blocks = layBlocks(readBody(body, readNumbering(numbering.value, styles.value)));
  return blocks === null ? failure({ kind: 'archiveTooLarge' }) : success({ blocks, lineless: true });
}

/** The root of a part, null where there is none of that name. */
function parsePart(parts: ReadonlyMap<string, Uint8Array>, name: string): Result<XmlElement | null, DocxTrouble> {
  const bytes = parts.get(name);
  if (bytes === undefined) return success(null);
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  const parsed = parseXml(new TextDecoder(encoding === '' ? 'utf-8' : encoding).decode(bytes));
  if (parsed.ok) return parsed;
  return failure({ kind: parsed.error === 'tooLarge' ? 'archiveTooLarge' : 'damagedArchive' });
}

/** The part that holds the text, as the package names it. */
function mainPartOf(relations: XmlElement | null): string {
  const main = relations === null ? undefined : childrenOf(relations).find(isMain);
  return main?.attributes.get('Target')?.replace(/^\//, '') ?? 'word/document.xml';
}

function isMain({ attributes }: XmlElement): boolean {
  return attributes.get('Type')?.endsWith('/officeDocument') === true;
}
