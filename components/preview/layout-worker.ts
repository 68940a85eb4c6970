import type { PrintableDocument } from '../../lib/document/document';
import { layOut } from '../../lib/layout/lay-out';
import { metricsOfFaces, type FaceTable } from '../../lib/layout/metrics-of-faces';
import type { NodeId } from '../../lib/layout/structure';
import { sheetOf, type Sheet } from './sheet';
import { sourcesOf } from './source-key';

export type LayoutRequest =
  | { readonly kind: 'faces'; readonly table: FaceTable }
  | { readonly kind: 'document'; readonly document: PrintableDocument };

/** The pages of a document; null for one that looks as it did in the answer before. */
export type LayoutAnswer = readonly (Sheet | null)[];

let lay: ((document: PrintableDocument) => Sheet[]) | null = null;
let sent: readonly string[] = [];

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  if (data.kind === 'faces') {
    lay = layingOut(data.table);
    return;
  }
  if (lay === null) throw new Error('A document came before the faces');
  const sheets = lay(data.document);
  const written = sheets.map((sheet) => JSON.stringify(sheet));
  const answer: LayoutAnswer = sheets.map((sheet, index) => (written[index] === sent[index] ? null : sheet));
  sent = written;
  postMessage(answer);
});

function layingOut(table: FaceTable): (document: PrintableDocument) => Sheet[] {
  const metrics = metricsOfFaces(table);
  const places = new Map(table.faces.map(({ id }, index) => [id, index]));
  const faceOf = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`The table has no face ${id}`);
    return place;
  };
  return (document) => {
    const sources = sourcesOf(document);
    const context = { shown: metrics.shown, faceOf, hasSource: (node: NodeId) => sources.has(node) };
    return layOut(document, metrics).map((page) => sheetOf(page, context));
  };
}
