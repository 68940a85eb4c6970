import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { layBlocks } from '../lay-table';
import type { RawDocument } from '../raw-document';
import { hiddenParts } from './hidden-parts';
import { readElements, type PlacedBlock } from './read-elements';

type Element = DefaultTreeAdapterTypes.Element;

/** What stands around the text of a page on many sites. */
const furniture = new Set(['nav', 'footer', 'aside']);
/** A section behind the tables: only text behind the last of these may be the page's own. */
const numberedHeading = /^\s*[一二三四五六七八九十]{1,2}\s*[、.．]/;

/** Reads a saved page or pasted markup; null where its tables are far too large. */
export function readHtml(text: string): RawDocument | null {
  const document = parse(withoutTornCell(text));
  const root = document.childNodes.find((node) => defaultTreeAdapter.isElementNode(node));
  if (root === undefined) return { blocks: [], lineless: true };
  const placed = readElements(root, hiddenParts(styleSheetsIn(root)));
  const blocks = layBlocks(withoutFurniture(placed).map(({ block }) => block));
  return blocks === null ? null : { blocks, lineless: true };
}

/** A page that was cut short may end in the middle of a figure: the cell in which it ends is left out. */
function withoutTornCell(text: string): string {
  const last = (pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
  const opened = last(/<t[dh][\s>]/gi);
  return opened > last(/<\/t(?:[dhr]|able|body)\b/gi) ? text.slice(0, opened) : text;
}

function styleSheetsIn(root: Element): string[] {
  const sheets: string[] = [];
  const left: Element[] = [root];
  for (let element = left.pop(); element !== undefined; element = left.pop()) {
    for (const child of element.childNodes) {
      if (defaultTreeAdapter.isElementNode(child)) left.push(child);
      else if (element.tagName === 'style' && defaultTreeAdapter.isTextNode(child)) sheets.push(child.value);
    }
  }
  return sheets;
}

/** Leaves out menus, and what stands behind the element that holds the report: its tables and the sections behind them. */
function withoutFurniture(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const kept = blocks.filter(
    ({ block, within, linked }) =>
      !within.some(({ tagName }) => furniture.has(tagName)) &&
      !(block.kind === 'paragraph' && isMenu(block.text, linked)),
  );
  const isTable = ({ block }: PlacedBlock): boolean => block.kind === 'table' && block.rows.length > 1;
  const first = kept.find(isTable);
  const lastTable = kept.findLastIndex(isTable);
  const lastHeading = kept.findLastIndex(({ block }) => block.kind === 'paragraph' && numberedHeading.test(block.text));
  const last = kept[Math.max(lastTable, lastHeading)];
  if (first === undefined || last === undefined) return kept;
  const common = first.within.filter((element) => element.tagName !== 'table' && last.within.includes(element)).at(-1);
  if (common === undefined) return kept;
  const end = kept.findLastIndex(({ within }) => within.includes(common));
  return kept.slice(0, end + 1);
}

function isMenu(text: string, linked: number): boolean {
  const characters = text.replace(/\s/g, '').length;
  return linked > 0.8 * characters && characters > 0;
}
