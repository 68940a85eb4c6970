'use client';

import { useCallback, useMemo } from 'react';
import { assertNever } from '../../lib/base/assert-never';
import type { Source } from '../../lib/document/document';
import { printReport } from '../../lib/document/print-report';
import { narrativeField } from '../../lib/form/fields';
import { createLater } from '../editor/create-later';
import type { Editing } from '../editor/editing';
import { useEditor } from '../editor/editor-context';
import { PageView } from './page-view';
import type { LoadPreviewFonts } from './preview-fonts';
import { usePages, type DocumentSource } from './use-pages';
import { usePlace } from './use-place';

interface PreviewPanelProps {
  readonly loadFonts: LoadPreviewFonts;
}

/** The pages of what is being edited as the PDF will have them: a draft until it is issued. Nothing of it is loaded or worked out before it is opened. */
export default function PreviewPanel({ loadFonts }: PreviewPanelProps) {
  const { editing } = useEditor();
  const state = usePages(
    useMemo(() => documentOf(editing), [editing]),
    loadFonts,
  );
  const place = usePlace(editing);
  const marked = useMemo(() => (place === null ? [] : [place]), [place]);
  const follow = useCallback((source: Source) => goToSource(editing, source), [editing]);
  return <PageView state={state} marked={marked} shown={place} onFollow={follow} />;
}

/**
 * Milliseconds from the last findings, which come after a rest of their own, to the pages, and the longest wait. Findings
 * come more often than this while somebody types on: then the pages wait for a pause, and no key waits for them.
 */
const rest = 260;
const longest = 1500;

function documentOf({ engine, template }: Editing): DocumentSource {
  const later = createLater(rest, longest);
  return {
    now: () => printReport(template, engine.report(), { draft: true }),
    subscribe: (changed) => engine.late.subscribe(() => later(changed)),
  };
}

function goToSource({ navigation }: Editing, source: Source): void {
  switch (source.kind) {
    case 'title':
    case 'date':
      return navigation.goTo(source.kind);
    case 'preface':
      return navigation.goTo('preface', source.index);
    case 'prose':
      return navigation.goTo(narrativeField(source.section), source.index);
    case 'section':
      return navigation.showPart(source);
    case 'cell':
      return navigation.goToCell(source.address);
    default:
      return assertNever(source);
  }
}
