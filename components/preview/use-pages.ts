import { startTransition, useEffect, useState } from 'react';
import type { PrintableDocument, Source } from '../../lib/document/document';
import type { NodeId } from '../../lib/layout/structure';
import { createLayouter } from './create-layouter';
import { loadFace } from './load-face';
import type { LoadPreviewFonts, PreviewFonts } from './preview-fonts';
import type { Sheet } from './sheet';
import { sourcesOf } from './source-key';

/** What is shown as pages: the document as it is now, and word of every change to it. */
export interface DocumentSource {
  readonly now: () => PrintableDocument;
  /** Returns what ends the subscription. */
  readonly subscribe: (changed: () => void) => () => void;
}

/** The pages as they are now, and where each node on them comes from. */
export interface Pages {
  readonly sheets: readonly Sheet[];
  readonly sources: ReadonlyMap<NodeId, Source>;
}

export type PagesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly pages: Pages; readonly faces: FacesState };

/** Whether the browser has the faces that the pages are set in. */
export type FacesState = 'loading' | 'loaded' | 'failed';

/** The pages of a document as they will be printed. */
export function usePages(source: DocumentSource, loadFonts: LoadPreviewFonts): PagesState {
  const [fonts, setFonts] = useState<PreviewFonts | null>(null);
  const [pages, setPages] = useState<Pages | null>(null);
  const [failed, setFailed] = useState(false);
  const faces = useFaces(fonts, pages);

  useEffect(() => {
    let open = true;
    loadFonts().then(
      (loaded) => open && setFonts(loaded),
      () => open && setFailed(true),
    );
    return () => {
      open = false;
    };
  }, [loadFonts]);

  useEffect(() => {
    if (fonts === null) return;
    const layouter = createLayouter(fonts.table, {
      onSheets: (sheets, document) => startTransition(() => setPages({ sheets, sources: sourcesOf(document) })),
      onFailure: () => setFailed(true),
    });
    const show = () => layouter.layOut(source.now());
    const stop = source.subscribe(show);
    show();
    return () => {
      stop();
      layouter.stop();
    };
  }, [source, fonts]);

  if (failed) return { kind: 'failed' };
  return pages === null ? { kind: 'loading' } : { kind: 'ready', pages, faces };
}

/** Has every face loaded that the pages name. */
function useFaces(fonts: PreviewFonts | null, pages: Pages | null): FacesState {
  const [state, setState] = useState<FacesState>('loading');
  const wanted = pages === null ? '' : facesOf(pages.sheets).join(' ');
  useEffect(() => {
    if (fonts === null || wanted === '') return;
    let open = true;
    Promise.all(wanted.split(' ').map((face) => loadFace(fonts, Number(face)))).then(
      () => open && setState('loaded'),
      () => open && setState('failed'),
    );
    return () => {
      open = false;
    };
  }, [fonts, wanted]);
  return state;
}

function facesOf(sheets: readonly Sheet[]): number[] {
  const texts = sheets.flatMap(({ texts, mark }) => [...texts, ...(mark?.texts ?? [])]);
  return [...new Set(texts.map(({ face }) => face))].toSorted((left, right) => left - right);
}
