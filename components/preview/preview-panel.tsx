'use client';

import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { assertNever } from '../../lib/base/assert-never';
import type { Source } from '../../lib/document/document';
import { narrativeField } from '../../lib/form/fields';
import type { NodeId } from '../../lib/layout/structure';
import { pageCount, previewWords } from '../../lib/messages/preview-words';
import type { Editing } from '../editor/editing';
import { useEditor } from '../editor/editor-context';
import type { LoadPreviewFonts } from './preview-fonts';
import styles from './preview.module.css';
import { SheetView } from './sheet-view';
import { showPlace } from './show-place';
import { sourceKey } from './source-key';
import { usePages, type Pages } from './use-pages';
import { usePlace } from './use-place';
import { ZoomBar, type Zoom } from './zoom-bar';

interface PreviewPanelProps {
  readonly loadFonts: LoadPreviewFonts;
}

/** The pages as the PDF will have them. Nothing of it is loaded or worked out before it is opened. */
export default function PreviewPanel({ loadFonts }: PreviewPanelProps) {
  const { editing } = useEditor();
  const state = usePages(editing, loadFonts);
  const [zoom, setZoom] = useState<Zoom>('fit');
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
        {state.kind === 'ready' && <Sheets editing={editing} pages={state.pages} zoom={zoom} scroller={scroller} />}
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

interface SheetsProps {
  readonly editing: Editing;
  readonly pages: Pages;
  readonly zoom: Zoom;
  readonly scroller: { readonly current: HTMLElement | null };
}

function Sheets({ editing, pages, zoom, scroller }: SheetsProps) {
  const { sheets, sources } = pages;
  const place = usePlace(editing);
  const marked = useMemo(
    () => [...sources].filter(([, source]) => sourceKey(source) === place).map(([node]) => node),
    [sources, place],
  );
  useEffect(() => {
    if (scroller.current !== null) showPlace(scroller.current, sheets, marked);
  }, [scroller, sheets, marked]);

  return sheets.map((sheet) => (
    <div
      key={sheet.number}
      className={styles.frame}
      style={{ width: zoom === 'fit' ? '100%' : cssWidth(sheet.width, zoom), aspectRatio: sheet.width / sheet.height }}
      onClick={follow}
    >
      <SheetView sheet={sheet} pages={sheets.length} marked={onSheet(marked, sheet.places)} />
    </div>
  ));

  function follow({ target }: MouseEvent): void {
    const node = target instanceof Element ? target.getAttribute('data-node') : null;
    const source = node === null ? undefined : sources.get(node);
    if (source !== undefined) goToSource(editing, source);
  }
}

/** Those of the nodes that stand on a sheet. */
function onSheet(nodes: readonly NodeId[], places: readonly { readonly node: NodeId }[]): string {
  return nodes.filter((node) => places.some((place) => place.node === node)).join(' ');
}

function goToSource(editing: Editing, source: Source): void {
  switch (source.kind) {
    case 'title':
    case 'date':
      return editing.navigation.goTo(source.kind);
    case 'preface':
      return editing.navigation.goTo('preface', source.index);
    case 'prose':
      return editing.navigation.goTo(narrativeField(source.section), source.index);
    case 'section':
      return editing.navigation.showPart(source);
    case 'cell':
      return editing.navigation.goToCell(source.address);
    default:
      return assertNever(source);
  }
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
