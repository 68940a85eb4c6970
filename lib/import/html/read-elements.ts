import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import type { SourceBlock, SourceCell } from '../lay-table';
import type { IsHidden } from './hidden-parts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A block of a page with the elements that it stands in, outermost first. */
export interface PlacedBlock {
  readonly block: SourceBlock;
  readonly within: readonly Element[];
  /** How many of its characters are those of links. */
  readonly linked: number;
}

/** Begin and end a paragraph. */
const blockNames = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What is nested deeper is no report, and is left out. */
const deepest = 400;

/** Reads what a page shows, in its order, as paragraphs and tables. */
export function readElements(root: Element, isHidden: IsHidden): PlacedBlock[] {
  const reader = new Reader(isHidden, 0);
  reader.visit(root, { pre: false, linked: false });
  reader.endParagraph();
  return reader.blocks;
}

interface Context {
  readonly pre: boolean;
  readonly linked: boolean;
}

class Reader {
  readonly blocks: PlacedBlock[] = [];
  private text = '';
  /** The number of a list's item, until its text begins. */
  private marker = '';
  private linked = 0;
  private readonly within: Element[] = [];

  constructor(
    private readonly isHidden: IsHidden,
    private readonly depth: number,
  ) {}

  visit(node: Node, context: Context): void {
    if (defaultTreeAdapter.isTextNode(node)) {
      const text = context.pre ? node.value : node.value.replace(/[ \t\r\n\f]+/g, ' ');
      this.text += text;
      if (context.linked) this.linked += text.trim().length;
      return;
    }
    if (!defaultTreeAdapter.isElementNode(node) || this.depth + this.within.length > deepest || this.isHidden(node))
      return;
    const { tagName } = node;
    if (tagName === 'br') {
      this.text += '\n';
      return;
    }
    const isBlock = blockNames.has(tagName);
    if (isBlock) this.endParagraph();
    this.within.push(node);
    if (tagName === 'table') this.readTable(node);
    else {
      if (tagName === 'li') this.marker = numberOf(node);
      const linked = context.linked || (tagName === 'a' && attributeOf(node, 'href') !== undefined);
      const inner = { pre: context.pre || tagName === 'pre', linked };
      for (const child of node.childNodes) this.visit(child, inner);
      if (isBlock) this.endParagraph();
    }
    this.within.pop();
  }

  endParagraph(): void {
    const text = this.text
      .split('\n')
      .map((line) => line.trim())
      .join('\n');
    if (text.trim() !== '') {
      this.add({ kind: 'paragraph', text: this.marker + text.trim() });
      this.marker = '';
    }
    this.text = '';
    this.linked = 0;
  }

  private add(block: SourceBlock): void {
    this.blocks.push({ block, within: [...this.within], linked: this.linked });
  }

  private readTable(table: Element): void {
    const captions = childElements(table).filter(({ tagName }) => tagName === 'caption');
    for (const caption of captions) this.visit(caption, { pre: false, linked: false });
    const rows = this.rowsOf(table).map((row) =>
      childElements(row)
        .filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !this.isHidden(cell))
        .map((cell) => this.readCell(cell)),
    );
    this.add({ kind: 'table', rows });
  }

  /** The rows as they are shown: those of the foot last. */
  private rowsOf(table: Element): Element[] {
    const parts = childElements(table).filter((part) => !this.isHidden(part));
    const rows = (names: readonly string[]): Element[] =>
      parts
        .filter(({ tagName }) => names.includes(tagName))
        .flatMap(childElements)
        .filter((row) => row.tagName === 'tr' && !this.isHidden(row));
    return [...rows(['thead', 'tbody']), ...rows(['tfoot'])];
  }

  private readCell(cell: Element): SourceCell {
    const reader = new Reader(this.isHidden, this.depth + this.within.length);
    for (const child of cell.childNodes) reader.visit(child, { pre: false, linked: false });
    reader.endParagraph();
    const rowSpan = spanOf(cell, 'rowspan');
    return {
      columnSpan: Math.max(1, spanOf(cell, 'colspan')),
      rowSpan: rowSpan === 0 ? Infinity : rowSpan,
      blocks: reader.blocks.map(({ block }) => block),
    };
  }
}

/** The number before an item of a list that counts in digits, `''` for others. */
function numberOf(item: Element): string {
  const { parentNode: list } = item;
  if (list === null || !defaultTreeAdapter.isElementNode(list) || list.tagName !== 'ol') return '';
  const type = attributeOf(list, 'type') ?? '1';
  const style = attributeOf(list, 'style') ?? '';
  if (type !== '1' || /list-style(?:-type)?\s*:\s*none/i.test(style)) return '';
  const items = childElements(list).filter(({ tagName }) => tagName === 'li');
  const start = Number(attributeOf(list, 'start') ?? 1);
  return Number.isInteger(start) ? `${start + items.indexOf(item)}.` : '';
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const written = /^\s*(\d{1,5})/.exec(attributeOf(cell, name) ?? '')?.[1];
  return written === undefined ? 1 : Number(written);
}

export function childElements(element: Element): Element[] {
  return element.childNodes.filter((child) => defaultTreeAdapter.isElementNode(child));
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
