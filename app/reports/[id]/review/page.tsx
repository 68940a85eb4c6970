import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import styles from '../../../../components/review/review.module.css';
import { LinkButton } from '../../../../components/shell/link-button';
import { PageFrame } from '../../../../components/shell/page-frame';
import { reportName } from '../../../../lib/messages/app-words';
import { lockWords, reviewTitle, reviewWords, submittedWords } from '../../../../lib/messages/review-words';
import { minuteWords, standingWords, workflowStateWords } from '../../../../lib/messages/workflow-words';
import { listEarlierReports } from '../../../../lib/store/earlier-reports';
import { loadReportFile } from '../../../../lib/store/report-file';
import { requirePerson } from '../../../security/require-person';
import { ReviewPage } from './review-page';
import { reviewOf } from './review-of';

interface PageProps {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const file = await loadReportFile(await requirePerson(), (await params).id);
  if (file === null) return {};
  const { agency, year } = file.stored.report;
  return { title: reportName(agency.name, year) };
}

/** One report as those see it who decide on it, and everybody who may view it. */
export default async function Page({ params }: PageProps) {
  const person = await requirePerson();
  const { id } = await params;
  const [file, earlier] = await Promise.all([loadReportFile(person, id), listEarlierReports(person, id)]);
  if (file === null || earlier === null) notFound();
  const { stored, unit, allowed } = file;
  const { state, reviewLevel, report } = stored;
  const data = reviewOf(file, earlier);
  const deciding = allowed.approve.ok || allowed.issue.ok;
  return (
    <PageFrame
      title={reviewTitle(report.year, data.submission?.number ?? null, deciding)}
      actions={
        <>
          {allowed.edit.ok && (
            <LinkButton href={`/reports/${id}`} primary>
              {reviewWords.openEditor}
            </LinkButton>
          )}
          <LinkButton href={`/reports/${id}/versions`}>{reviewWords.versions}</LinkButton>
          {data.submission !== null && (
            <>
              <a className={styles.headLink} href={`/reports/${id}/papers/brief`} target="_blank" rel="noreferrer">
                {reviewWords.brief}
              </a>
              <a className={styles.headLink} href={`/reports/${id}/papers/approval`} target="_blank" rel="noreferrer">
                {reviewWords.approvalSheet}
              </a>
            </>
          )}
        </>
      }
    >
      <p className={styles.meta}>
        <span>{unit.name}</span>
        <span className={styles.state} data-state={state}>
          <span aria-hidden="true">{workflowStateWords[state].sign}</span>{' '}
          {standingWords(state, reviewLevel, unit.reviewLevels)}
        </span>
        {data.submission !== null && (
          <span>{submittedWords(data.submission.byName, minuteWords(data.submission.at))}</span>
        )}
        <span>{lockWords(state)}</span>
        {data.correctionReason !== null && <span>{reviewWords.correcting}</span>}
      </p>
      <ReviewPage data={data} personId={person.id} />
    </PageFrame>
  );
}
