'use client';

import { sectionName } from '../../lib/messages/names';
import { explainedCount, reviewWords, statedWords } from '../../lib/messages/review-words';
import { unchangedWords } from '../../lib/messages/unchanged-words';
import { minuteWords } from '../../lib/messages/workflow-words';
import type { Facts } from '../../lib/rules/finding';
import { countChanges } from '../../lib/workflow/compare-reports';
import { zeroTables } from '../../lib/workflow/readiness';
import { useReview } from './review-context';
import type { ReviewTab } from './review-tabs';
import styles from './review.module.css';

/** What a reviewer has to know at a glance (审核要点); what there is more of leads to its tab. */
export function Points({ onOpen }: { readonly onOpen: (tab: ReviewTab) => void }) {
  const { template, data } = useReview();
  const { findings, earlier, lastYear, zeroStatements, threads } = data;
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length;
  const warnings = findings.filter(({ finding }) => finding.severity === 'warning');
  const explained = warnings.filter(({ explanation }) => explanation.kind === 'holds').length;
  const openThreads = threads.filter(({ resolvedAt }) => resolvedAt === null).length;
  const count = (kind: Facts['kind']): number => findings.filter(({ finding }) => finding.facts.kind === kind).length;
  const unchanged = lastYear?.unchanged.flatMap(({ marks }) => marks) ?? [];
  const unconfirmed = unchanged.filter(({ explanation }) => explanation.kind !== 'holds').length;
  const relaxedUsed = data.chain.some(({ relaxed }) => relaxed);
  return (
    <section aria-labelledby="points">
      <h2 id="points">{reviewWords.points}</h2>
      <dl className={styles.points}>
        <Point name={reviewWords.errors} tone={errors > 0 ? 'bad' : null}>
          {errors}
        </Point>
        <Point name={reviewWords.warnings} tone={explained < warnings.length ? 'bad' : null}>
          <Open tab="findings" when={findings.length > 0} onOpen={onOpen}>
            {explainedCount(warnings.length, explained)}
          </Open>
        </Point>
        {zeroTables(template, data.report).map(({ id }) => {
          const statement = zeroStatements.find(({ section }) => section === id);
          const name = sectionName(template, id);
          return (
            <Point key={id} name={reviewWords.zeroStatement} tone={statement === undefined ? 'bad' : null}>
              {statement === undefined
                ? `${name} ${reviewWords.notStated}`
                : statedWords(name, statement.byName, minuteWords(new Date(statement.at)))}
            </Point>
          );
        })}
        {earlier !== null && (
          <Point name={reviewWords.changes}>
            <Open tab="changes" when onOpen={onOpen}>
              {countChanges(earlier.comparison)}
            </Open>
          </Point>
        )}
        {lastYear !== null && (
          <>
            <Point name={reviewWords.lastYearChanges}>
              <Open tab="lastYear" when onOpen={onOpen}>
                {countChanges(lastYear.comparison)}
              </Open>
            </Point>
            <Point name={reviewWords.lastYearLarge}>
              <Open tab="findings" when={count('moved') > 0} onOpen={onOpen}>
                {count('moved')}
              </Open>
            </Point>
            <Point name={unchangedWords.points} tone={unconfirmed > 0 ? 'bad' : null}>
              <Open tab="lastYear" when={unconfirmed > 0} onOpen={onOpen}>
                {unconfirmed}
              </Open>
            </Point>
            <Point name={reviewWords.lastYearSame}>
              <Open tab="findings" when={count('copied') > 0} onOpen={onOpen}>
                {count('copied')}
              </Open>
            </Point>
          </>
        )}
        <Point name={reviewWords.openThreads}>
          <Open tab="threads" when={openThreads > 0} onOpen={onOpen}>
            {openThreads}
          </Open>
        </Point>
        {data.correctionReason !== null && (
          <Point name={reviewWords.correctionReason} tone="bad">
            {data.correctionReason}
          </Point>
        )}
      </dl>
      {data.relaxed && <p className={styles.relaxed}>▲ {reviewWords.relaxedUnit}</p>}
      {relaxedUsed && <p className={styles.relaxed}>▲ {reviewWords.relaxedUsed}</p>}
    </section>
  );
}

interface PointProps {
  readonly name: string;
  readonly tone?: 'bad' | null;
  readonly children: React.ReactNode;
}

function Point({ name, tone = null, children }: PointProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={tone === 'bad' ? styles.bad : undefined}>
        {tone === 'bad' && <span aria-hidden="true">▲ </span>}
        {children}
      </dd>
    </div>
  );
}

interface OpenProps {
  readonly tab: ReviewTab;
  readonly when: boolean;
  readonly onOpen: (tab: ReviewTab) => void;
  readonly children: React.ReactNode;
}

function Open({ tab, when, onOpen, children }: OpenProps) {
  if (!when) return children;
  return (
    <button type="button" className={styles.link} onClick={() => onOpen(tab)}>
      {children}
    </button>
  );
}
