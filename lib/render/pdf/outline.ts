import type { Page } from '../../layout/placed-page';
import type { NodeId, StructureNode } from '../../layout/structure';
import type { PdfFile } from './pdf-file';
import { textString, type Reference } from './pdf-syntax';

const levels = { H1: 1, H2: 2, H3: 3, H4: 4, H5: 5 } as const;

interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly page: Reference | null;
  readonly below: Bookmark[];
}

/** The headings as bookmarks, each below the nearest higher one before it; null where there are none. */
export function writeOutline(
  file: PdfFile,
  structure: readonly StructureNode[],
  pages: readonly Page[],
  references: readonly Reference[],
): Reference | null {
  const starts = firstPages(pages);
  const root: Bookmark = { level: 0, title: '', page: null, below: [] };
  const open = [root];
  for (const node of structure) {
    if (node.kind === 'table' || node.role === 'P') continue;
    const page = references[starts.get(node.id) ?? -1];
    if (page === undefined) continue;
    const bookmark: Bookmark = { level: levels[node.role], title: node.text, page, below: [] };
    while ((open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
    open.at(-1)?.below.push(bookmark);
    open.push(bookmark);
  }
  if (root.below.length === 0) return null;
  const self = file.reserve();
  return file.write({ Type: '/Outlines', ...writeBelow(file, root, self) }, self);
}

/** Writes the bookmarks below `parent` and answers what points to them from there. */
function writeBelow(file: PdfFile, { level, below }: Bookmark, parent: Reference) {
  const references = below.map(() => file.reserve());
  below.forEach((bookmark, index) => {
    const { title, page } = bookmark;
    const self = references[index];
    const children = writeBelow(file, bookmark, self ?? parent);
    const beside = { Prev: references[index - 1], Next: references[index + 1] };
    const target = page === null ? undefined : [page, '/Fit'];
    file.write({ Title: textString(title), Parent: parent, ...beside, Dest: target, ...children }, self);
  });
  // Open down to the sections, closed below them: a negative count says so.
  const count = level < 2 ? below.length : -below.length;
  return below.length === 0 ? {} : { First: references[0], Last: references.at(-1), Count: count };
}

/** The index of the page on which each node begins. */
function firstPages(pages: readonly Page[]): Map<NodeId, number> {
  const starts = new Map<NodeId, number>();
  pages.forEach(({ items }, index) => {
    for (const { belongs } of items) {
      if (belongs.kind === 'content' && !starts.has(belongs.node)) starts.set(belongs.node, index);
    }
  });
  return starts;
}
