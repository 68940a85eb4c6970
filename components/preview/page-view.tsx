'use client';

import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { assertNever } from '../../lib/base/assert-never';
import type { Source } from '../../lib/document/document';
import type { NodeId } from '../../lib/layout/structure';
import { pageCount, previewWords } from '../../lib/messages/preview-words';
import styles from './preview.module.css';
import { SheetView } from './sheet-view';
import { showPlace } from './show-place';
import { sourceKey, type SourceKey } from './source-key';
import type { Pages, PagesState } from './use-pages';
import { ZoomBar, type Zoom } from './zoom-bar';

interface MarkedPlaces {
  /** The places to be marked on the pages. */
  readonly marked: readonly SourceKey[];
  /** The place to be brought before the eyes, or null. */
  readonly shown: SourceKey | null;
  /** A printed figure or paragraph was clicked. */
  readonly onFollow: (source: Source) => void;
}

interface PageViewProps extends MarkedPlaces {
  readonly state: PagesState;
  /** How large the pages are to begin with. */
  readonly zoom?: Zoom;
}

/** Pages one below the other, with their zoom. */
export function PageView({ state, zoom: zoomAtFirst = 'fit', ...places }: PageViewProps) {
  const [zoom, setZoom] = useState<Zoom>(zoomAtFirst);
  const scroller = useRef<HTMLDivElement>(null);
  const fitting = () => percentOf(scroller.current, state.kind === 'ready' ? state.pages : null);
  return (
    <div className={styles.preview}>
      <div className={styles.bar}>
        <ZoomBar zoom={zoom} fitting={fitting} onZoom={setZoom} />
        <span className={styles.count} role="status">
          {describe()}
        </span>
      </div>
      {state.kind === 'ready' && state.faces === 'failed' && <p className={styles.note}>{previewWords.fontsFailed}</p>}
      {state.kind === 'failed' && <p className={styles.note}>{previewWords.failed}</p>}
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={previewWords.pages}>
        {state.kind === 'ready' && <Sheets {...places} pages={state.pages} zoom={zoom} scroller={scroller} />}
      </div>
    </div>
  );

  function describe(): string {
    switch (state.kind) {
      case 'loading':
        return previewWords.loading;
      case 'failed':
        return '';
      case 'ready':
        return state.faces === 'loading' ? previewWords.loadingFonts : pageCount(state.pages.sheets.length);
      default:
        return assertNever(state);
    }
  }
}

interface SheetsProps extends MarkedPlaces {
  readonly pages: Pages;
  readonly zoom: Zoom;
  readonly scroller: { readonly current: HTMLElement | null };
}

function Sheets({ marked, shown, onFollow, pages, zoom, scroller }: SheetsProps) {
  const { sheets, sources } = pages;
  const nodes = useMemo(() => nodesOf(sources, marked), [sources, marked]);
  useEffect(() => {
    if (scroller.current === null || shown === null) return;
    showPlace(scroller.current, sheets, nodesOf(sources, [shown]));
  }, [scroller, sheets, sources, shown]);

  return sheets.map((sheet) => (
    <div
      key={sheet.number}
      className={styles.frame}
      style={{ width: zoom === 'fit' ? '100%' : cssWidth(sheet.width, zoom), aspectRatio: sheet.width / sheet.height }}
      onClick={follow}
    >
      <SheetView sheet={sheet} pages={sheets.length} marked={onSheet(nodes, sheet.places)} />
    </div>
  ));

  function follow({ target }: MouseEvent): void {
    const node = target instanceof Element ? target.getAttribute('data-node') : null;
    const source = node === null ? undefined : sources.get(node);
    if (source !== undefined) onFollow(source);
  }
}

function nodesOf(sources: Pages['sources'], places: readonly SourceKey[]): NodeId[] {
  const wanted = new Set(places);
  return [...sources].filter(([, source]) => wanted.has(sourceKey(source))).map(([node]) => node);
}

/** Those of the nodes that stand on a sheet. */
function onSheet(nodes: readonly NodeId[], places: readonly { readonly node: NodeId }[]): string {
  return nodes.filter((node) => places.some((place) => place.node === node)).join(' ');
}

/** A point in CSS pixels. */
const pixelsInPoint = 96 / 72;

function cssWidth(points: number, percent: number): number {
  return (points * pixelsInPoint * percent) / 100;
}

function percentOf(scroller: HTMLElement | null, pages: Pages | null): number {
  const frame = scroller?.firstElementChild;
  const sheet = pages?.sheets[0];
  if (frame === null || frame === undefined || sheet === undefined) return 100;
  return (frame.clientWidth / cssWidth(sheet.width, 100)) * 100;
}
