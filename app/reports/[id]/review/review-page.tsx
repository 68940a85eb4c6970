'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { ReviewActions, StepOutcome } from '../../../../components/review/review-actions';
import type { ReviewData } from '../../../../components/review/review-data';
import { ReviewScreen } from '../../../../components/review/review-screen';
import { templateOf } from '../../../../templates/choose';
import { loadPreviewFonts } from '../load-preview-fonts';
import * as steps from './actions';

interface ReviewPageProps {
  readonly data: ReviewData;
  readonly personId: string;
}

/** The ways to act, in the name of whoever opened the page and of nobody who signed in beside it. */
function actionsOf(personId: string): ReviewActions {
  const inName =
    <Input extends object>(act: (input: unknown) => Promise<StepOutcome>) =>
    (input: Input): Promise<StepOutcome> =>
      act({ ...input, personId });
  return {
    approve: inName(steps.approve),
    sendBack: inName(steps.sendBack),
    issue: inName(steps.issue),
    publish: inName(steps.publish),
    withdraw: inName(steps.withdraw),
    startCorrection: inName(steps.startCorrection),
    abandonCorrection: inName(steps.abandonCorrection),
    openThread: inName(steps.openThread),
    reply: inName(steps.reply),
    resolve: inName(steps.resolve),
  };
}

/** The review screen with its edition and the ways to act. */
export function ReviewPage({ data, personId }: ReviewPageProps) {
  const router = useRouter();
  const actions = useMemo(() => actionsOf(personId), [personId]);
  const refresh = useCallback(() => router.refresh(), [router]);
  const edit = useCallback(() => router.push(`/reports/${data.id}`), [router, data.id]);
  return (
    <ReviewScreen
      template={templateOf(data.report)}
      data={data}
      actions={actions}
      personId={personId}
      loadFonts={loadPreviewFonts}
      onChanged={refresh}
      onReopened={edit}
    />
  );
}
