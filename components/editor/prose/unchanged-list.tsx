'use client';

import { useRef, useState } from 'react';
import {
  confirmedCount,
  countMarks,
  paragraphNumber,
  unchangedTitle,
  unchangedWords,
} from '../../../lib/messages/unchanged-words';
import { explanationOf } from '../../../lib/rules/explanation';
import type { UnchangedMark } from '../../../lib/rules/unchanged-prose';
import { useEditor, useLate, useOutput } from '../editor-context';
import styles from './last-year.module.css';
import { UnchangedMarkItem } from './unchanged-mark-item';
import { UnchangedParagraphItem } from './unchanged-paragraph-item';

/**
 * What of a section is as it was last year, paragraph by paragraph: whole paragraphs, to be kept with a reason; sentences and figures, to be
 * confirmed with one press. It lags a moment behind the keys.
 */
export function UnchangedList({ section }: { readonly section: string }) {
  const { editing, approval, lastYear } = useEditor();
  const { report, findings } = useLate(editing.engine.late);
  const explanations = useOutput(approval.explanations);
  const list = useRef<HTMLElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const whole = findings.flatMap((finding) => {
    const { facts } = finding;
    if (facts.kind !== 'copied' || facts.likeness < 1 || facts.passage.section !== section) return [];
    return [
      { index: facts.passage.index, finding, passage: facts.passage, state: explanationOf(finding, explanations) },
    ];
  });
  const parts = lastYear.unchangedIn(report).flatMap(({ passage, marks }) => {
    if (passage.section !== section) return [];
    const states = marks.map((mark) => ({ mark, state: explanationOf(mark.finding, explanations) }));
    return [{ index: passage.index, passage, states }];
  });
  const items = [...whole, ...parts].toSorted((left, right) => left.index - right.index);
  if (items.length === 0) return null;
  const states = [...whole, ...parts.flatMap((part) => part.states)].map(({ state }) => state.kind);
  const confirmed = states.filter((kind) => kind === 'holds').length;
  const marks = parts.flatMap(({ states }) => states.map(({ mark }) => mark));
  const title = unchangedTitle(countMarks(marks, whole.length), confirmed);
  return (
    <section ref={list} className={styles.unchanged} aria-label={title} tabIndex={-1}>
      <h3>{title}</h3>
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
      <ul>
        {items.map((item) =>
          'states' in item ? (
            <li key={`${item.index} ${item.passage.text}`}>{marksOf(item)}</li>
          ) : (
            <UnchangedParagraphItem
              key={`${item.index} ${item.passage.text}`}
              finding={item.finding}
              passage={item.passage}
              confirmed={item.state.kind === 'holds' ? item.state.explanation : null}
            />
          ),
        )}
      </ul>
    </section>
  );

  function marksOf({ index, states }: (typeof parts)[number]) {
    const left = states.filter(({ state }) => state.kind !== 'holds').map(({ mark }) => mark);
    const done = states.filter(({ state }) => state.kind === 'holds');
    return (
      <>
        <div className={styles.line}>
          <b>{paragraphNumber(index)}</b>
          {left.length > 1 && (
            <button
              type="button"
              data-confirms={true}
              onClick={({ currentTarget }) => void confirm(left, currentTarget)}
            >
              {unchangedWords.allStill}
              <span className="said"> {paragraphNumber(index)}</span>
            </button>
          )}
        </div>
        <ul>
          {left.map((mark) => (
            <UnchangedMarkItem
              key={`${mark.start} ${mark.finding.facts.passage.text}`}
              mark={mark}
              explanation={null}
              onConfirm={(button) => void confirm([mark], button)}
            />
          ))}
        </ul>
        {done.length > 0 && (
          <details>
            <summary>✓ {confirmedCount(done.length)}</summary>
            <ul>
              {done.map(({ mark, state }) => (
                <UnchangedMarkItem
                  key={`${mark.start} ${mark.finding.facts.passage.text}`}
                  mark={mark}
                  explanation={state.kind === 'holds' ? state.explanation : null}
                />
              ))}
            </ul>
          </details>
        )}
      </>
    );
  }

  /** The keyboard goes on to what is to be confirmed next. */
  async function confirm(marks: readonly UnchangedMark[], button: HTMLButtonElement): Promise<void> {
    const next = nextAfter(button, marks.length > 1);
    const answer = await approval.confirmUnchanged(marks.map(({ finding }) => finding));
    setTrouble(answer.kind === 'refused' ? answer.sentence : null);
    if (answer.kind === 'done' && (document.activeElement === button || document.activeElement === document.body))
      (next ?? list.current)?.focus();
  }

  /** The button to press after one that goes: that of the next mark, or beyond all marks of the paragraph. */
  function nextAfter(button: HTMLButtonElement, wholeParagraph: boolean): HTMLButtonElement | null {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-confirms]') ?? [])];
    const paragraph = button.closest('section > ul > li');
    return (
      buttons
        .slice(buttons.indexOf(button) + 1)
        .find((each) => !wholeParagraph || paragraph?.contains(each) !== true) ?? null
    );
  }
}
