import type { PrintedCell } from '../../document/document';
import type { CellNode, NodeId, StructureNode, TableNode } from '../../layout/structure';
import type { PdfFile } from './pdf-file';
import { textString, type PdfDictionary, type PdfValue, type Reference } from './pdf-syntax';

/** A stretch of a page that belongs to an element, counted within its page. */
interface Stretch {
  readonly page: number;
  readonly id: number;
}

/** The structure tree of a file: Document, below it headings, paragraphs and tables. */
export class TagTree {
  readonly #structure: readonly StructureNode[];
  readonly #types = new Map<NodeId, string>();
  readonly #stretches = new Map<NodeId, Stretch[]>();
  /** The owner of each stretch, by page. */
  readonly #owners: NodeId[][] = [];

  constructor(structure: readonly StructureNode[]) {
    this.#structure = structure;
    for (const node of structure) {
      if (node.kind === 'text') this.#types.set(node.id, node.role);
      else for (const { id, cell } of node.rows.flat()) this.#types.set(id, cell.kind === 'figure' ? 'TD' : 'TH');
    }
  }

  /** What the element of a node is. */
  typeOf(node: NodeId): string {
    const type = this.#types.get(node);
    if (type === undefined) throw new Error(`The layout names a node that the document has not: ${node}`);
    return type;
  }

  /** The number of a new stretch of `page`, counted from 0, that belongs to `node`. */
  addStretch(node: NodeId, page: number): number {
    const owners = (this.#owners[page] ??= []);
    const id = owners.length;
    owners.push(node);
    this.#stretches.set(node, [...(this.#stretches.get(node) ?? []), { page, id }]);
    return id;
  }

  /** Writes the tree once everything has been drawn; `pages` are the pages of the file. */
  write(file: PdfFile, pages: readonly Reference[]): Reference {
    const root = file.reserve();
    const document = file.reserve();
    const written = new Map<NodeId, Reference>();
    const element = (type: string, parent: Reference, rest: PdfDictionary, self = file.reserve()): Reference =>
      file.write({ Type: '/StructElem', S: `/${type}`, P: parent, ...rest }, self);
    const leaf = (id: NodeId, parent: Reference, rest: PdfDictionary = {}): Reference => {
      const reference = element(this.typeOf(id), parent, { ...this.#contentOf(id, pages), ...rest });
      written.set(id, reference);
      return reference;
    };
    const row = (cells: readonly CellNode[], parent: Reference): Reference => {
      const self = file.reserve();
      const children = cells.map(({ id, cell }) => leaf(id, self, { A: cellAttributes(cell) }));
      return element('TR', parent, { K: children }, self);
    };
    const table = ({ table: { description }, rows }: TableNode): Reference => {
      const self = file.reserve();
      const attributes = { O: '/Table', Summary: textString(description) };
      return element('Table', document, { A: attributes, K: rows.map((cells) => row(cells, self)) }, self);
    };
    const children = this.#structure.map((node) => (node.kind === 'table' ? table(node) : leaf(node.id, document)));
    element('Document', root, { K: children }, document);
    const owners = pages.flatMap((_, page) => [page, (this.#owners[page] ?? []).map((id) => owner(written, id))]);
    const parents = file.write({ Nums: owners });
    return file.write(
      { Type: '/StructTreeRoot', K: [document], ParentTree: parents, ParentTreeNextKey: pages.length },
      root,
    );
  }

  #contentOf(id: NodeId, pages: readonly Reference[]): PdfDictionary {
    const stretches = this.#stretches.get(id) ?? [];
    const [first] = stretches;
    if (first === undefined) return {};
    const content = stretches.map((stretch): PdfValue => {
      return stretch.page === first.page
        ? stretch.id
        : { Type: '/MCR', Pg: pageAt(pages, stretch.page), MCID: stretch.id };
    });
    return { Pg: pageAt(pages, first.page), K: content };
  }
}

function pageAt(pages: readonly Reference[], index: number): Reference {
  const page = pages[index];
  if (page === undefined) throw new Error(`There are ${pages.length} pages, none of them ${index}`);
  return page;
}

function owner(written: ReadonlyMap<NodeId, Reference>, id: NodeId): Reference {
  const reference = written.get(id);
  if (reference === undefined) throw new Error(`Node ${id} was drawn and has no element`);
  return reference;
}

function cellAttributes({ scope, columnSpan, rowSpan }: PrintedCell): PdfDictionary {
  return {
    O: '/Table',
    Scope: scope === undefined ? undefined : scope === 'col' || scope === 'colgroup' ? '/Column' : '/Row',
    ColSpan: columnSpan > 1 ? columnSpan : undefined,
    RowSpan: rowSpan > 1 ? rowSpan : undefined,
  };
}
