import { assertNever } from '../../lib/base/assert-never';
import type { PrintableDocument, Source } from '../../lib/document/document';
import { structureOf, type NodeId } from '../../lib/layout/structure';

/** Where something comes from, as one word that can be compared. */
export type SourceKey = string;

export function sourceKey(source: Source): SourceKey {
  switch (source.kind) {
    case 'title':
    case 'date':
      return source.kind;
    case 'preface':
      return `preface ${source.index}`;
    case 'section':
      return `section ${source.section}`;
    case 'prose':
      return `prose ${source.section} ${source.index}`;
    case 'cell':
      return `cell ${source.address}`;
    default:
      return assertNever(source);
  }
}

/** Where each node of a document comes from; those that come from the form itself are not among them. */
export function sourcesOf(document: PrintableDocument): Map<NodeId, Source> {
  const sources = new Map<NodeId, Source>();
  for (const node of structureOf(document)) {
    if (node.kind === 'text') sources.set(node.id, node.source);
    else {
      for (const { id, cell } of node.rows.flat()) {
        if (cell.source !== undefined) sources.set(id, cell.source);
      }
    }
  }
  return sources;
}
