'use client';

import { describeFinding, describeSeverity } from '../../lib/messages/describe-finding';
import { editorWords } from '../../lib/messages/editor-words';
import { ofPlace, reviewWords } from '../../lib/messages/review-words';
import { minuteWords } from '../../lib/messages/workflow-words';
import type { Place } from '../../lib/report/place';
import { findingKey, type ExplanationState } from '../../lib/rules/explanation';
import type { Finding, Severity } from '../../lib/rules/finding';
import { PlaceButton } from './place-button';
import { useReview } from './review-context';
import type { ReviewedFinding } from './review-data';
import styles from './review.module.css';

const headings: Readonly<Record<Severity, string>> = {
  error: reviewWords.errorFindings,
  warning: reviewWords.warnings,
  info: reviewWords.otherFindings,
};

/** Everything found: errors, what is explained and whether the explanation holds, and what is only worth a look. */
export function FindingsTab() {
  const { data } = useReview();
  const of = (severity: Severity) => data.findings.filter(({ finding }) => finding.severity === severity);
  const shown = (['error', 'warning', 'info'] as const).filter((each) => each === 'warning' || of(each).length > 0);
  return (
    <div className={styles.tab}>
      {shown.map((severity) => (
        <section
          key={severity}
          className={styles.group}
          aria-labelledby={`findings-${severity}`}
          data-severity={severity}
        >
          <h2 id={`findings-${severity}`}>
            <span aria-hidden="true" className={styles.sign}>
              {describeSeverity(severity).sign}
            </span>{' '}
            {headings[severity]}
          </h2>
          {of(severity).length === 0 && <p className={styles.none}>{reviewWords.noWarnings}</p>}
          <ul className={styles.cards}>
            {of(severity).map((each, index) => (
              <FindingCard key={`${findingKey(each.finding)} ${index}`} {...each} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function FindingCard({ finding, explanation }: ReviewedFinding) {
  const { template, work, can } = useReview();
  const words = describeFinding(template, finding);
  const key = `finding ${findingKey(finding)}`;
  const sides = [
    [editorWords.left, words.left],
    [editorWords.right, words.right],
    [editorWords.difference, words.difference],
  ] as const;
  const known = sides.filter(([, text]) => text !== null);
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h3>
          <span className={styles.section}>{words.place}</span> {words.title}
        </h3>
        <PlaceButton place={placeOf(finding)} />
        {can.mark && (
          <label className={styles.tickLabel}>
            <input
              type="checkbox"
              aria-label={ofPlace(reviewWords.check, words.title)}
              checked={work.checked.includes(key)}
              onChange={({ target }) => work.tick(key, target.checked)}
            />
            {reviewWords.check}
          </label>
        )}
      </div>
      <dl className={styles.sides}>
        {known.map(([name, text]) => (
          <div key={name}>
            <dt className={known.length === 1 ? 'said' : undefined}>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {finding.severity === 'warning' ? <Explained state={explanation} /> : <p>{words.sentence}</p>}
    </li>
  );
}

function Explained({ state }: { readonly state: ExplanationState }) {
  if (state.kind === 'missing') return <p className={styles.warning}>▲ {reviewWords.explanationMissing}</p>;
  const { text, byName, at } = state.explanation;
  return (
    <>
      <p className={styles.explained}>
        <b>{reviewWords.explanation}</b> {text}
      </p>
      <p className={styles.by}>
        {byName} {minuteWords(new Date(at))} ·{' '}
        {state.kind === 'holds' ? (
          <span className={styles.good}>✓ {reviewWords.explanationHolds}</span>
        ) : (
          <span className={styles.bad}>▲ {reviewWords.explanationOutdated}</span>
        )}
      </p>
    </>
  );
}

/** Where to speak of a finding: the cell to go to first, the paragraph, the title, or the report as a whole. */
function placeOf({ cells: [cell], facts }: Finding): Place {
  if (cell !== undefined) return { kind: 'cell', address: cell };
  if ('passage' in facts) return { kind: 'paragraph', ...facts.passage };
  return facts.kind === 'title' ? { kind: 'title' } : { kind: 'report' };
}
