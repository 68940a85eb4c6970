import { startTransition, useEffect, useState } from 'react';
import { printReport } from '../../lib/document/print-report';
import type { PrintableDocument, Source } from '../../lib/document/document';
import type { NodeId } from '../../lib/layout/structure';
import { createLater } from '../editor/create-later';
import type { Editing } from '../editor/editing';
import { printsAsDraft } from '../editor/prints-as-draft';
import { createLayouter } from './create-layouter';
import { loadFace } from './load-face';
import type { LoadPreviewFonts, PreviewFonts } from './preview-fonts';
import type { Sheet } from './sheet';
import { sourcesOf } from './source-key';

/**
 * Milliseconds from the last findings, which come after a rest of their own, to the pages, and the longest wait. Findings
 * come more often than this while somebody types on: then the pages wait for a pause, and no key waits for them.
 */
const rest = 260;
const longest = 1500;

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

/** The pages of the report that is being edited, as they will be printed; they follow the keys after a moment's rest. */
export function usePages(editing: Editing, loadFonts: LoadPreviewFonts): PagesState {
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
    const later = createLater(rest, longest);
    const show = () => layouter.layOut(printNow(editing));
    const stop = editing.engine.late.subscribe(() => later(show));
    show();
    return () => {
      stop();
      layouter.stop();
    };
  }, [editing, fonts]);

  if (failed) return { kind: 'failed' };
  return pages === null ? { kind: 'loading' } : { kind: 'ready', pages, faces };
}

function printNow({ engine, template }: Editing): PrintableDocument {
  return printReport(template, engine.report(), { draft: printsAsDraft(engine.late.get().findings) });
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
