'use client';

import { Tabs } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { comparedTab, countedTab, reviewWords, threadsTab } from '../../lib/messages/review-words';
import type { Place } from '../../lib/report/place';
import type { Template } from '../../lib/template/template';
import { countChanges } from '../../lib/workflow/compare-reports';
import type { LoadPreviewFonts } from '../preview/preview-fonts';
import { Chain } from './chain';
import { ChangesTab } from './changes-tab';
import { Decide } from './decide';
import { FindingsTab } from './findings-tab';
import { FormTab } from './form-tab';
import { IssuedFiles } from './issued-files';
import { LastYearTab } from './last-year-tab';
import { PlaceDialog } from './place-dialog';
import { Points } from './points';
import type { ReviewActions, StepOutcome } from './review-actions';
import { ReviewContext } from './review-context';
import type { ReviewData } from './review-data';
import { reviewTabs, type ReviewTab } from './review-tabs';
import { useReviewWork } from './review-work';
import styles from './review.module.css';
import { ThreadsTab } from './threads-tab';

const PagesTab = lazy(() => import('./pages-tab'));

export interface ReviewScreenProps {
  readonly template: Template;
  readonly data: ReviewData;
  readonly actions: ReviewActions;
  /** Of whoever reviews: what they have written and not sent is kept under it. */
  readonly personId: string;
  readonly loadFonts: LoadPreviewFonts;
  /** Brings the data anew after something was done, or somebody else was first. */
  readonly onChanged: () => void;
  /** The report can be written in again. */
  readonly onReopened: () => void;
}

/** What came of the last thing done. */
interface Said {
  readonly kind: 'done' | 'trouble';
  readonly sentence: string;
}

/** What is to be decided on the left, what there is to know and to do on the right. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { template, data, actions, personId, loadFonts, onChanged, onReopened } = props;
  const work = useReviewWork(`review/${personId}/${data.id}`);
  const [spoken, setSpoken] = useState<{ readonly place: Place | null; readonly turn: number }>({
    place: null,
    turn: 0,
  });
  const [shown, setShown] = useState<Place | null>(null);
  const [tab, setTab] = useState<ReviewTab>(() => firstTab(data));
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [said]);

  const run = useCallback(
    async (step: () => Promise<StepOutcome>, done: string): Promise<boolean> => {
      setBusy(true);
      setSaid(null);
      const outcome = await step().catch((): StepOutcome => ({ kind: 'refused', sentence: reviewWords.failed }));
      setBusy(false);
      if (outcome.kind === 'done') {
        if (done !== '') setSaid({ kind: 'done', sentence: done });
      } else setSaid({ kind: 'trouble', sentence: outcome.sentence });
      if (outcome.kind !== 'refused') onChanged();
      return outcome.kind === 'done';
    },
    [onChanged],
  );

  const context = useMemo(() => {
    const { allowed } = data;
    const can = {
      mark: allowed.return.ok,
      comment: allowed.comment.ok,
      suggest: allowed.suggest.ok,
      resolve: allowed.resolveThread.ok,
    };
    const show = (wanted: Place): void => {
      setShown(wanted);
      setTab('pages');
    };
    const speakOf = (wanted: Place): void => setSpoken(({ turn }) => ({ place: wanted, turn: turn + 1 }));
    return { template, data, work, actions, can, run, busy, speakOf, show };
  }, [template, data, work, actions, run, busy]);

  const open = data.threads.filter(({ resolvedAt }) => resolvedAt === null).length;
  const { earlier, lastYear } = data;
  const items = [
    {
      key: 'changes',
      label: comparedTab(earlier?.number ?? null, earlier === null ? 0 : countChanges(earlier.comparison)),
      children: <ChangesTab />,
    },
    ...(lastYear === null
      ? []
      : [
          {
            key: 'lastYear',
            label: countedTab(reviewWords.lastYearTab, countChanges(lastYear.comparison)),
            children: <LastYearTab lastYear={lastYear} />,
          },
        ]),
    { key: 'findings', label: countedTab(reviewWords.findingsTab, warningsIn(data)), children: <FindingsTab /> },
    { key: 'threads', label: threadsTab(open), children: <ThreadsTab /> },
    {
      key: 'pages',
      label: reviewWords.pagesTab,
      children: (
        <Suspense>
          <PagesTab loadFonts={loadFonts} shown={shown} />
        </Suspense>
      ),
    },
    { key: 'form', label: reviewWords.formTab, children: <FormTab /> },
  ];

  return (
    <ReviewContext value={context}>
      <div className={styles.screen}>
        {said !== null && (
          <div
            ref={notice}
            tabIndex={-1}
            role={said.kind === 'done' ? 'status' : 'alert'}
            className={said.kind === 'done' ? styles.said : styles.alert}
          >
            <span aria-hidden="true">{said.kind === 'done' ? '✓' : '■'}</span> {said.sentence}
          </div>
        )}
        <div className={styles.left}>
          <Tabs
            aria-label={reviewWords.tabs}
            activeKey={tab}
            onChange={(key) => setTab(reviewTabs.find((each) => each === key) ?? 'changes')}
            items={items}
            destroyOnHidden
          />
        </div>
        <div className={styles.side}>
          <Points onOpen={setTab} />
          <Decide onReopened={onReopened} />
          <IssuedFiles />
          <Chain />
        </div>
      </div>
      <PlaceDialog {...spoken} onClose={() => setSpoken({ ...spoken, place: null })} />
    </ReviewContext>
  );
}

/** An issuer reads the pages first; a reviewer what changed, or what is to be explained in a first submission. */
function firstTab({ allowed, earlier }: ReviewData): ReviewTab {
  return allowed.approve.ok || (earlier !== null && !allowed.issue.ok) ? 'changes' : 'pages';
}

function warningsIn({ findings }: ReviewData): number {
  return findings.filter(({ finding }) => finding.severity === 'warning').length;
}
