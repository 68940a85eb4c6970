import type { PrintableDocument } from '../../lib/document/document';
import type { FaceTable } from '../../lib/layout/metrics-of-faces';
import type { LayoutAnswer, LayoutRequest } from './layout-worker';
import type { Sheet } from './sheet';

export interface Layouter {
  /** Lays a document out; of those that come while another is being laid out, only the last one is. */
  readonly layOut: (document: PrintableDocument) => void;
  readonly stop: () => void;
}

export interface LayoutListener {
  readonly onSheets: (sheets: readonly Sheet[], document: PrintableDocument) => void;
  readonly onFailure: () => void;
}

/** Lays out in a thread of its own, so that no key waits for a page. */
export function createLayouter(table: FaceTable, { onSheets, onFailure }: LayoutListener): Layouter {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const post = (request: LayoutRequest): void => worker.postMessage(request);
  let sheets: readonly Sheet[] = [];
  let under: PrintableDocument | null = null;
  let waiting: PrintableDocument | null = null;
  post({ kind: 'faces', table });
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    const done = under;
    if (done === null) throw new Error('An answer without a question');
    sheets = data.map((sheet, index) => sheet ?? known(sheets, index));
    next();
    onSheets(sheets, done);
  });
  worker.addEventListener('error', onFailure);
  return {
    layOut: (document) => {
      waiting = document;
      if (under === null) next();
    },
    stop: () => worker.terminate(),
  };

  function next(): void {
    under = waiting;
    waiting = null;
    if (under !== null) post({ kind: 'document', document: under });
  }
}

function known(sheets: readonly Sheet[], index: number): Sheet {
  const sheet = sheets[index];
  if (sheet === undefined) throw new Error(`Page ${index + 1} is said to be unchanged and was never sent`);
  return sheet;
}
