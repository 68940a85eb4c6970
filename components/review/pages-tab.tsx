'use client';

import { useMemo, useState } from 'react';
import type { Source } from '../../lib/document/document';
import { printReport } from '../../lib/document/print-report';
import { reviewWords } from '../../lib/messages/review-words';
import { prefaceSection, type Place } from '../../lib/report/place';
import { textAt } from '../../lib/report/text-at';
import { PageView } from '../preview/page-view';
import type { LoadPreviewFonts } from '../preview/preview-fonts';
import { sourceKey, type SourceKey } from '../preview/source-key';
import { usePages, type DocumentSource } from '../preview/use-pages';
import { useReview } from './review-context';
import styles from './review.module.css';

/** Percent: the type is easily read, and most of a page is seen. */
const zoomAtFirst = 75;

interface PagesTabProps {
  readonly loadFonts: LoadPreviewFonts;
  /** The place to be shown, or null. */
  readonly shown: Place | null;
}

/** The official pages; a click on a figure or paragraph speaks of it. Marks and open threads are coloured in. */
export default function PagesTab({ loadFonts, shown }: PagesTabProps) {
  const { template, data, work, can, speakOf } = useReview();
  const { report, state } = data;
  const draft = state !== 'issued' && state !== 'published';
  const source = useMemo<DocumentSource>(() => {
    const document = printReport(template, report, { draft });
    return { now: () => document, subscribe: () => () => undefined };
  }, [template, report, draft]);
  const [followed, setFollowed] = useState<SourceKey | null>(null);
  const acting = can.mark || can.comment;
  const marked = useMemo(
    () =>
      [
        ...work.marks.map(({ place }) => place),
        ...data.threads.flatMap(({ place, resolvedAt }) => (place === null || resolvedAt !== null ? [] : [place])),
        ...(shown === null ? [] : [shown]),
      ].flatMap((place) => keyOf(place) ?? []),
    [work.marks, data.threads, shown],
  );
  return (
    <div className={styles.pages}>
      <p className={styles.lead}>{acting ? reviewWords.pagesHint : reviewWords.pagesHintViewing}</p>
      <PageView
        state={usePages(source, loadFonts)}
        zoom={zoomAtFirst}
        marked={followed === null ? marked : [...marked, followed]}
        shown={shown === null ? null : keyOf(shown)}
        onFollow={follow}
      />
    </div>
  );

  function follow(from: Source): void {
    setFollowed(sourceKey(from));
    const place = placeOf(from);
    if (place === null || !acting) return;
    speakOf(place.kind === 'paragraph' ? { ...place, text: textAt(template, report, place) ?? '' } : place);
  }
}

/** The place that a printed thing comes from; a heading of the form comes from none. */
function placeOf(source: Source): Place | null {
  switch (source.kind) {
    case 'title':
    case 'date':
      return { kind: source.kind };
    case 'cell':
      return { kind: 'cell', address: source.address };
    case 'preface':
      return { kind: 'paragraph', section: prefaceSection, index: source.index, text: '' };
    case 'prose':
      return { kind: 'paragraph', section: source.section, index: source.index, text: '' };
    case 'section':
      return null;
  }
}

function keyOf(place: Place): SourceKey | null {
  switch (place.kind) {
    case 'title':
    case 'date':
      return sourceKey({ kind: place.kind });
    case 'cell':
      return sourceKey({ kind: 'cell', address: place.address });
    case 'paragraph':
      return sourceKey(
        place.section === prefaceSection
          ? { kind: 'preface', index: place.index }
          : { kind: 'prose', section: place.section, index: place.index },
      );
    case 'report':
      return null;
  }
}
