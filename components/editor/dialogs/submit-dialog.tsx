'use client';

import { useState } from 'react';
import { describeFinding } from '../../../lib/messages/describe-finding';
import { sectionName } from '../../../lib/messages/names';
import {
  errorsLeft,
  submissionWords,
  submitTo,
  threadsLeft,
  unexplainedCount,
  unstatedCount,
} from '../../../lib/messages/submission-words';
import { countMarks, unchangedLeft, unchangedWords } from '../../../lib/messages/unchanged-words';
import { findingKey } from '../../../lib/rules/explanation';
import type { Finding } from '../../../lib/rules/finding';
import { unconfirmed } from '../../../lib/rules/unchanged-prose';
import { isReady, type Obstacles } from '../../../lib/workflow/readiness';
import { useEditor } from '../editor-context';
import { Dialog } from './dialog';
import styles from './dialogs.module.css';

interface SubmitDialogProps {
  /** What stood in the way when it was opened. */
  readonly obstacles: Obstacles;
  readonly open: boolean;
  readonly returnTo: HTMLElement | null;
  readonly onClose: () => void;
}

/** What is left to do before a report can be handed in, each with the way there; and who receives it once nothing is. */
export default function SubmitDialog({ obstacles: seen, open, returnTo, onClose }: SubmitDialogProps) {
  const { editing, approval, lastYear } = useEditor();
  const [obstacles, setObstacles] = useState(seen);
  const [before, setBefore] = useState(seen);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  // Where the keyboard goes when a link leads away from the dialog.
  const [destination, setDestination] = useState<(() => void) | null>(null);
  if (before !== seen) {
    setBefore(seen);
    setObstacles(seen);
    setTrouble(null);
  }
  const { errors, unexplained, unstated } = obstacles;
  const { receivers } = approval.props;
  const unchanged = unconfirmed(lastYear.unchangedIn(editing.engine.report()), approval.explanations.get());
  const [firstUnchanged] = unchanged;
  const unresolved = approval.threads.get().filter(({ resolvedAt }) => resolvedAt === null).length;
  return (
    <Dialog
      open={open}
      returnTo={destination === null ? returnTo : null}
      title={submissionWords.title}
      okText={submitTo(receivers)}
      cancelText={submissionWords.continue}
      okButtonProps={{ disabled: !isReady(obstacles), loading: busy }}
      onOk={() => void submit()}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) focusSummary();
        else {
          destination?.();
          setDestination(null);
        }
      }}
      width={620}
    >
      {errors.length > 0 && (
        <section id="submit-summary" className={styles.summary} role="alert" tabIndex={-1}>
          <h3>{errorsLeft(errors.length)}</h3>
          <FindingLinks findings={errors} onFollow={follow} />
        </section>
      )}
      {unexplained.length > 0 && (
        <section className={styles.left}>
          <h3>{unexplainedCount(unexplained.length)}</h3>
          <p>{submissionWords.unexplained}</p>
          <FindingLinks findings={unexplained} onFollow={follow} />
        </section>
      )}
      {unstated.length > 0 && (
        <section className={styles.left}>
          <h3>{unstatedCount(unstated.length)}</h3>
          <p>{submissionWords.unstated}</p>
          <ul>
            {unstated.map(({ id }) => (
              <li key={id}>
                <Link
                  text={sectionName(editing.template, id)}
                  onClick={() => leave(() => approval.zeroAsked.set(id))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isReady(obstacles) && <p className={styles.ready}>✓ {submissionWords.ready}</p>}
      {unresolved > 0 && (
        <p className={styles.note}>
          {threadsLeft(unresolved)}{' '}
          <Link
            text={submissionWords.openThreads}
            onClick={() => leave(() => editing.navigation.side.set('threads'))}
          />
        </p>
      )}
      {firstUnchanged !== undefined && (
        <p className={styles.note}>
          {unchangedLeft(countMarks(unchanged))}{' '}
          <Link text={unchangedWords.view} onClick={() => follow(firstUnchanged.finding)} />
        </p>
      )}
      {receivers.length === 0 && <p className={styles.note}>{submissionWords.noReceivers}</p>}
      <p className={styles.note}>{submissionWords.note}</p>
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
    </Dialog>
  );

  function follow(finding: Finding): void {
    leave(() => editing.navigation.goToFinding(finding));
  }

  function leave(to: () => void): void {
    setDestination(() => to);
    onClose();
  }

  async function submit(): Promise<void> {
    setBusy(true);
    const answer = await approval.submit();
    setBusy(false);
    const found = approval.refusedFor.get();
    if (found !== null) setObstacles(found);
    setTrouble(answer.kind === 'refused' ? answer.sentence : null);
  }
}

interface FindingLinksProps {
  readonly findings: readonly Finding[];
  readonly onFollow: (finding: Finding) => void;
}

function FindingLinks({ findings, onFollow }: FindingLinksProps) {
  const { editing } = useEditor();
  return (
    <ul>
      {findings.map((finding) => (
        <li key={findingKey(finding)}>
          <Link text={describeFinding(editing.template, finding).title} onClick={() => onFollow(finding)} />
        </li>
      ))}
    </ul>
  );
}

function focusSummary(): void {
  document.getElementById('submit-summary')?.focus();
}

function Link({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <button type="button" className={styles.link} onClick={onClick}>
      {text}
    </button>
  );
}
