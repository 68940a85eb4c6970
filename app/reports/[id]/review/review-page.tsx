'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import type { ReviewActions } from '../../../../components/review/review-actions';
import type { ReviewData } from '../../../../components/review/review-data';
import { ReviewScreen } from '../../../../components/review/review-screen';
import { templateOf } from '../../../../templates/choose';
import { loadPreviewFonts } from '../load-preview-fonts';
import * as steps from './actions';

interface ReviewPageProps {
  readonly data: ReviewData;
  readonly personId: string;
}

const actions: ReviewActions = {
  approve: steps.approve,
  sendBack: steps.sendBack,
  issue: steps.issue,
  publish: steps.publish,
  withdraw: steps.withdraw,
  startCorrection: steps.startCorrection,
  abandonCorrection: steps.abandonCorrection,
  openThread: steps.openThread,
  reply: steps.reply,
  resolve: steps.resolve,
};

/** The review screen with its edition and the ways to act. */
export function ReviewPage({ data, personId }: ReviewPageProps) {
  const router = useRouter();
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
