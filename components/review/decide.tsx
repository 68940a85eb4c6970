'use client';

import { useId, useRef, useState } from 'react';
import { approveWords, noReceiver, reviewWords } from '../../lib/messages/review-words';
import { describeActionRefusal } from '../../lib/messages/workflow-words';
import type { Step } from '../../lib/workflow/permissions';
import { MarkList } from './mark-list';
import { useReview } from './review-context';
import styles from './review.module.css';
import { StepDialog, type AskedStep } from './step-dialog';

/** The steps that are asked about in a dialog before they are taken. */
const asked = ['issue', 'publish', 'withdraw', 'correct', 'abandonCorrection'] as const;
type Asked = (typeof asked)[number];
/** Those that stand by themselves: issuing stands beside the other decisions. */
const offered = ['publish', 'withdraw', 'correct', 'abandonCorrection'] as const satisfies readonly Asked[];

interface DecideProps {
  /** The report can be written in again: the drafter is led there. */
  readonly onReopened: () => void;
}

/** What the person may do with the report as it stands, and why not what they may not. */
export function Decide({ onReopened }: DecideProps) {
  const { data, work, actions, run, busy } = useReview();
  const [dialog, setDialog] = useState<Asked | null>(null);
  const [refused, setRefused] = useState<'reasonNeeded' | 'marksUnsent' | null>(null);
  const opinion = useRef<HTMLTextAreaElement>(null);
  const field = useId();
  const troubleLine = useId();
  const may = (step: Step): boolean => data.allowed[step].ok;
  const unreasoned = work.marks.length === 0 && work.opinion.trim() === '';
  const stands = refused === 'reasonNeeded' ? unreasoned : work.marks.length > 0;
  const seen = { id: data.id, seenVersion: data.version };
  const decides = may('approve') || may('return') || may('issue');
  const reasons = refusals();
  const nothing = !decides && asked.every((step) => !may(step)) && reasons.length === 0;
  const dialogs: Readonly<Record<Asked, AskedStep>> = {
    issue: {
      title: reviewWords.issueTitle,
      body: reviewWords.issueBody,
      act: reviewWords.issue,
      onAct: () => decided(() => actions.issue({ ...seen, opinion: work.opinion.trim() }), reviewWords.issuedDone),
    },
    publish: {
      title: reviewWords.publishTitle,
      body: reviewWords.publishBody,
      act: reviewWords.publish,
      asks: { label: reviewWords.publishedTo, missing: reviewWords.publishedToNeeded, lines: 2 },
      onAct: (publishedTo) => run(() => actions.publish({ ...seen, publishedTo }), reviewWords.publishedDone),
    },
    withdraw: {
      title: reviewWords.withdrawTitle,
      body: reviewWords.withdrawBody,
      act: reviewWords.withdraw,
      onAct: () => reopened(run(() => actions.withdraw(seen), reviewWords.withdrawn)),
    },
    correct: {
      title: reviewWords.correctTitle,
      body: reviewWords.correctBody,
      act: reviewWords.correct,
      asks: { label: reviewWords.correctReason, missing: reviewWords.correctReasonNeeded, lines: 3 },
      onAct: (reason) =>
        reopened(run(() => actions.startCorrection({ ...seen, reason }), reviewWords.correctionStarted)),
    },
    abandonCorrection: {
      title: reviewWords.abandonTitle,
      body: reviewWords.abandonBody,
      act: reviewWords.abandonCorrection,
      onAct: () => run(() => actions.abandonCorrection(seen), reviewWords.correctionAbandoned),
    },
  };

  return (
    <section aria-labelledby="decide" className={styles.decide}>
      <h2 id="decide">{decides ? reviewWords.opinionOf[opinionKind()] : reviewWords.toDo}</h2>
      {reasons.map((reason) => (
        <p key={reason} className={styles.warning}>
          ▲ {reason}
        </p>
      ))}
      {nothing && <p className={styles.hint}>{reviewWords.nothingToDo}</p>}
      {decides && (
        <>
          <label className="said" htmlFor={field}>
            {reviewWords.opinionOf[opinionKind()]}
          </label>
          <textarea
            id={field}
            ref={opinion}
            rows={4}
            maxLength={2000}
            value={work.opinion}
            aria-describedby={troubleLine}
            onChange={({ target }) => work.setOpinion(target.value)}
          />
          <p className={styles.hint}>{reviewWords.opinionHint}</p>
        </>
      )}
      {may('return') && <MarkList />}
      {may('approve') && data.receivers.length === 0 && (
        <p className={styles.warning}>▲ {noReceiver(data.reviewLevel, data.reviewLevels)}</p>
      )}
      <p id={troubleLine} role="alert" className={styles.trouble}>
        {refused !== null && stands ? reviewWords[refused] : null}
      </p>
      <div className={styles.buttons}>
        {may('approve') && (
          <Button primary onClick={approve}>
            {approveWords(data.reviewLevel, data.reviewLevels, data.receivers)}
          </Button>
        )}
        {may('issue') && (
          <Button primary onClick={() => unlessMarked(() => setDialog('issue'))}>
            {reviewWords.issue}
          </Button>
        )}
        {may('return') && (
          <Button danger onClick={sendBack}>
            {reviewWords.sendBack}
          </Button>
        )}
        {offered.filter(may).map((step) => (
          <Button key={step} onClick={() => setDialog(step)}>
            {dialogs[step].act}
          </Button>
        ))}
      </div>
      {busy && (
        <p role="status" className={styles.hint}>
          {reviewWords.working}
        </p>
      )}
      {asked.map((step) => (
        <StepDialog key={step} open={dialog === step} {...dialogs[step]} onClose={() => setDialog(null)} />
      ))}
    </section>
  );

  function opinionKind(): 'inReview' | 'awaitingIssue' {
    return data.state === 'awaitingIssue' ? 'awaitingIssue' : 'inReview';
  }

  /** Why the person may not decide though it is in their hands: their own work, another level; once each. */
  function refusals(): string[] {
    const decisive: readonly Step[] = data.state === 'awaitingIssue' ? ['issue'] : ['approve'];
    const steps: readonly Step[] = [...decisive, 'withdraw'];
    return steps.flatMap((step) => {
      const answer = data.allowed[step];
      if (answer.ok || !['ownWork', 'level', 'decided'].includes(answer.error.kind)) return [];
      return [describeActionRefusal(step, answer.error)];
    });
  }

  function approve(): void {
    unlessMarked(() => {
      const input = { ...seen, opinion: work.opinion.trim() };
      void decided(() => actions.approve(input), reviewWords.approved);
    });
  }

  function sendBack(): void {
    if (unreasoned) {
      setRefused('reasonNeeded');
      opinion.current?.focus();
      return;
    }
    setRefused(null);
    const marks = work.marks.map(({ place, reason, suggestion }) => ({
      place,
      reason,
      ...(suggestion !== null && { suggestion }),
    }));
    void decided(() => actions.sendBack({ ...seen, opinion: work.opinion.trim(), marks }), reviewWords.sentBack);
  }

  /** What was marked for a return would be lost by any other decision: it has to be taken away first. */
  function unlessMarked(act: () => void): void {
    setRefused(work.marks.length > 0 ? 'marksUnsent' : null);
    if (work.marks.length === 0) act();
  }

  async function decided(...step: Parameters<typeof run>): Promise<boolean> {
    const done = await run(...step);
    if (done) work.clear();
    return done;
  }

  async function reopened(step: Promise<boolean>): Promise<boolean> {
    const done = await step;
    if (done) onReopened();
    return done;
  }
}

interface ButtonProps {
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Button({ primary = false, danger = false, onClick, children }: ButtonProps) {
  const { busy } = useReview();
  return (
    <button
      type="button"
      className={primary ? styles.primary : danger ? styles.danger : styles.button}
      disabled={busy}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
