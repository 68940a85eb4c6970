import { failure, success, type Result } from '../base/result';

/** An element with the prefix that its namespace has here, whatever the file calls it; attributes likewise. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** `declared`: a document type or entity, which no office program writes and which can make a file explode. */
export type XmlTrouble = 'damaged' | 'declared' | 'tooLarge';

/** Namespaces that the reader knows, in both conformance classes of the standard. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 's'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 's'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);
const mostElements = 250_000;
const deepest = 400;
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/y;
const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

interface OpenElement {
  readonly written: string;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly element: {
    readonly name: string;
    readonly attributes: ReadonlyMap<string, string>;
    readonly children: (XmlElement | string)[];
  };
}

/** The root of a document. Comments and instructions are dropped; nothing is ever fetched or expanded. */
export function parseXml(text: string): Result<XmlElement, XmlTrouble> {
  const scan = new RegExp(token);
  scan.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  while (scan.lastIndex < text.length) {
    const match = scan.exec(text);
    if (match === null) return failure('damaged');
    const [whole, literal, closed, opened, attributes, empty, characters] = match;
    const parent = open.at(-1);
    if (opened !== undefined) {
      count += 1;
      if (count > mostElements || open.length >= deepest) return failure('tooLarge');
      if (parent === undefined && root !== null) return failure('damaged');
      const next = openElement(opened, attributes ?? '', parent?.namespaces ?? new Map());
      if (next === null) return failure('damaged');
      if (parent === undefined) root = next.element;
      else parent.element.children.push(next.element);
      if (empty !== '/') open.push(next);
    } else if (closed !== undefined) {
      if (open.pop()?.written !== closed) return failure('damaged');
    } else if (characters !== undefined) {
      if (parent === undefined) {
        if (characters.trim() !== '') return failure('damaged');
        continue;
      }
      const decoded = decode(characters);
      if (decoded === null) return failure('damaged');
      parent.element.children.push(decoded);
    } else if (literal !== undefined) {
      parent?.element.children.push(literal);
    } else if (whole === '<!') {
      return failure('declared');
    }
  }
  return root === null || open.length > 0 ? failure('damaged') : success(root);
}

const none: ReadonlyMap<string, string> = new Map();

function openElement(written: string, text: string, outer: ReadonlyMap<string, string>): OpenElement | null {
  const raw = text === '' ? [] : readAttributes(text);
  if (raw === null) return null;
  let namespaces = outer;
  for (const [name, uri] of raw) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    namespaces = new Map(namespaces).set(name === 'xmlns' ? '' : name.slice(6), prefixes.get(uri) ?? '?');
  }
  const attributes =
    raw.length === 0 ? none : new Map(raw.map(([name, value]) => [prefixed(name, namespaces, ''), value]));
  const name = prefixed(written, namespaces, namespaces.get('') ?? '');
  return { written, namespaces, element: { name, attributes, children: [] } };
}

function prefixed(name: string, namespaces: ReadonlyMap<string, string>, whenBare: string): string {
  const colon = name.indexOf(':');
  if (colon < 0) return whenBare === '' ? name : `${whenBare}:${name}`;
  const prefix = name.slice(0, colon);
  const known = namespaces.get(prefix) ?? '?';
  return known === prefix ? name : `${known}${name.slice(colon)}`;
}

/** Names and values, or null where the text holds something else. */
function readAttributes(text: string): [string, string][] | null {
  const raw: [string, string][] = [];
  const scan = new RegExp(attribute);
  const { length } = text.trimEnd();
  for (let end = 0; end < length; end = scan.lastIndex) {
    const [, name, double, single] = scan.exec(text) ?? [];
    const value = decode(double ?? single ?? '');
    if (name === undefined || value === null) return null;
    raw.push([name, value]);
  }
  return raw;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters that the text stands for, or null where it names an entity that nobody declared. */
function decode(text: string): string | null {
  if (!text.includes('&')) return text;
  let known = true;
  const decoded = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));?/gi, (whole, hex, decimal, name) => {
    if (!whole.endsWith(';')) known = false;
    if (name !== undefined) {
      const character = entities[String(name)];
      if (character === undefined) known = false;
      return character ?? '';
    }
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    if (code > 0x10ffff) known = false;
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
  return known ? decoded : null;
}

/** The child elements, or those of one name. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child element of that name, followed down a path of names; or null. */
export function childOf(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let found = element;
  for (const name of path) {
    found =
      found?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name) ?? null;
  }
  return found;
}

/** The `w:val` of a child element, or null. */
export function valueOf(element: XmlElement | null, ...path: readonly string[]): string | null {
  return childOf(element, ...path)?.attributes.get('w:val') ?? null;
}
