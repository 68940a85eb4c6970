'use client';

import { useRef, useState } from 'react';
import { countMarks, unchangedTitle } from '../../../lib/messages/unchanged-words';
import { isWholeCopy } from '../../../lib/rules/copied-prose';
import { explanationOf } from '../../../lib/rules/explanation';
import type { UnchangedMark } from '../../../lib/rules/unchanged-prose';
import { useEditor, useLate, useOutput } from '../editor-context';
import styles from './last-year.module.css';
import { UnchangedMarks } from './unchanged-marks';
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
  const whole = findings.filter(isWholeCopy).flatMap((finding) => {
    const { passage } = finding.facts;
    return passage.section === section ? [{ passage, finding, state: explanationOf(finding, explanations) }] : [];
  });
  const parts = lastYear.unchangedIn(report).flatMap(({ passage, marks }) => {
    const states = marks.map((mark) => ({ mark, state: explanationOf(mark.finding, explanations) }));
    return passage.section === section ? [{ passage, states }] : [];
  });
  const items = [...whole, ...parts].toSorted((left, right) => left.passage.index - right.passage.index);
  if (items.length === 0) return null;
  const kinds = [...whole, ...parts.flatMap(({ states }) => states)].map(({ state }) => state.kind);
  const marks = parts.flatMap(({ states }) => states.map(({ mark }) => mark));
  const title = unchangedTitle(countMarks(marks, whole.length), kinds.filter((kind) => kind === 'holds').length);
  return (
    <section ref={list} className={styles.unchanged} aria-label={title} tabIndex={-1}>
      <h3>{title}</h3>
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
      <ul>
        {items.map((item) => (
          <li key={`${item.passage.index} ${item.passage.text}`}>
            {'states' in item ? (
              <UnchangedMarks
                index={item.passage.index}
                states={item.states}
                onConfirm={(confirmed, button) => void confirm(confirmed, button)}
              />
            ) : (
              <UnchangedParagraphItem
                finding={item.finding}
                passage={item.passage}
                confirmed={item.state.kind === 'holds' ? item.state.explanation : null}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );

  /** The keyboard goes on to what is to be confirmed next. */
  async function confirm(marks: readonly UnchangedMark[], button: HTMLButtonElement): Promise<void> {
    const next = nextAfter(button, marks.length);
    const answer = await approval.confirmUnchanged(marks.map(({ finding }) => finding));
    setTrouble(answer.kind === 'refused' ? answer.sentence : null);
    const { activeElement } = document;
    if (answer.kind === 'done' && (activeElement === button || activeElement === document.body))
      (next ?? list.current)?.focus();
  }

  /** The button to press after one that goes, with those of as many marks as it confirms where it is that of several. */
  function nextAfter(button: HTMLButtonElement, marks: number): HTMLButtonElement | null {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-confirms]') ?? [])];
    return buttons[buttons.indexOf(button) + (marks > 1 ? marks + 1 : 1)] ?? null;
  }
}
