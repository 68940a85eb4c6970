'use client';

import { memo, useMemo } from 'react';
import type { FieldName } from '../../../lib/form/fields';
import { insertHeading } from '../../../lib/form/insert-heading';
import { typedProgress } from '../../../lib/form/progress';
import { editorWords } from '../../../lib/messages/editor-words';
import { characterCount } from '../../../lib/messages/progress-words';
import { historyWords } from '../../../lib/messages/history-words';
import { submissionWords } from '../../../lib/messages/submission-words';
import { prefaceSection } from '../../../lib/report/place';
import { openingLevel, readProse } from '../../../lib/report/prose';
import type { ProseBlock } from '../../../lib/report/report';
import { findPlace } from '../../../lib/workflow/find-place';
import { useEditor, useLate, useOutput } from '../editor-context';
import { LockSign } from '../lock-sign';
import { ComparedProse } from './compared-prose';
import { LastYearTools } from './last-year-tools';
import styles from './prose.module.css';
import { UnchangedList } from './unchanged-list';

interface ProseFieldProps {
  readonly name: Extract<FieldName, 'preface' | `narrative.${string}`>;
  readonly labelledBy: string;
  readonly hint?: string;
}

/** Prose as plain lines, a line a paragraph; headings are told by their openings and shown as such behind the text. */
export function ProseField({ name, labelledBy, hint = editorWords.proseHint }: ProseFieldProps) {
  const { editing, approval, lastYear, form } = useEditor();
  const compared = useOutput(lastYear.proseShown);
  const section = sectionOf(name);
  const id = `${name}-hint`;
  const closed = editing.closed.has(name);
  const partly = editing.closedParagraphs(name) !== null;
  return (
    <div className={styles.prose}>
      <div className={styles.tools} role="group" aria-labelledby={labelledBy}>
        <button type="button" disabled={closed} onClick={() => insert(2)}>
          {editorWords.secondLevel}
        </button>
        <button type="button" disabled={closed} onClick={() => insert(3)}>
          {editorWords.thirdLevel}
        </button>
        <button type="button" onClick={() => approval.historyOf.set(name)}>
          {historyWords.open}
        </button>
        <LastYearTools name={name} section={section} closed={closed} />
        <Count name={name} />
      </div>
      <div className={styles.paper}>
        <div className={styles.sheet}>
          <Backdrop name={name} />
          <textarea
            {...form.register(name)}
            id={name}
            defaultValue={editing.engine.text(name).get()}
            className={styles.text}
            spellCheck={false}
            placeholder={editorWords.prosePlaceholder}
            aria-labelledby={labelledBy}
            aria-describedby={id}
            onFocus={() => editing.enterField(name)}
            onBlur={() => editing.leaveField(name)}
            {...(closed && { readOnly: true, title: submissionWords.closedTitle })}
          />
        </div>
      </div>
      <p id={id} className={styles.hint}>
        {closed ? (
          <span className={styles.closed}>
            <LockSign /> {submissionWords.closedProse}
          </span>
        ) : (
          <>
            {partly && <b className={styles.closed}>{submissionWords.openParagraphs} </b>}
            {hint}
          </>
        )}
      </p>
      <UnchangedList section={section} />
      {compared && lastYear.known !== null && <ComparedProse section={section} known={lastYear.known} />}
    </div>
  );

  /** The next number of its level, in the line where the caret stands. */
  function insert(level: 2 | 3): void {
    const area = document.getElementById(name);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const { text, caret } = insertHeading(area.value, area.selectionStart, level);
    if (editing.write([{ field: name, text }], 'typed') === 0) return;
    area.focus();
    area.setSelectionRange(caret, caret);
  }
}

/** The section whose prose a field holds, as places name it. */
function sectionOf(name: ProseFieldProps['name']): string {
  return name === 'preface' ? prefaceSection : name.slice('narrative.'.length);
}

function Count({ name }: { readonly name: FieldName }) {
  const text = useLate(useEditor().editing.engine.text(name));
  return <span className={styles.count}>{characterCount(typedProgress(text).characters)}</span>;
}

/** The same lines behind the text, measure for measure, with headings marked. */
function Backdrop({ name }: { readonly name: ProseFieldProps['name'] }) {
  const { editing } = useEditor();
  const marked = useMarked(name);
  const text = useOutput(editing.engine.text(name));
  const report = editing.engine.report();
  const known = name === 'preface' ? report.preface : report.narrative[name.slice('narrative.'.length)];
  const blocks = useMemo(() => new Map(known?.map((block) => [block.text, block])), [known]);
  const closed = useMemo(() => editing.closedParagraphs(name), [editing, name]);
  const lines = numbered(text.split('\n'));
  return (
    <div className={styles.backdrop} aria-hidden="true">
      {lines.map(({ line, number }, index) => (
        <BackdropLine
          key={index}
          text={line}
          number={number}
          marked={line.trim() !== '' && marked.has(number - 1)}
          block={blocks.get(line.trim())}
          open={closed !== null && !closed.has(line.trim())}
        />
      ))}
    </div>
  );
}

/** Each line with the number of its paragraph, from one; an empty line has that of the paragraph before it. */
function numbered(lines: readonly string[]): { readonly line: string; readonly number: number }[] {
  let number = 0;
  return lines.map((line) => {
    if (line.trim() !== '') number += 1;
    return { line, number };
  });
}

/** The paragraphs, counted from 0, about which something is open. They lag a moment behind the keys. */
function useMarked(name: ProseFieldProps['name']): ReadonlySet<number> {
  const { editing, approval } = useEditor();
  const threads = useOutput(approval.threads);
  const { report } = useLate(editing.engine.late);
  const section = sectionOf(name);
  return useMemo(() => {
    const open = threads.filter(
      ({ place, resolvedAt }) => resolvedAt === null && place.kind === 'paragraph' && place.section === section,
    );
    const places = open.map(({ place }) => findPlace(editing.template, place, report));
    return new Set(places.flatMap((place) => (place?.kind === 'paragraph' ? [place.index] : [])));
  }, [editing, section, threads, report]);
}

interface BackdropLineProps {
  readonly text: string;
  /** Which paragraph of the section it is, counted from one. */
  readonly number: number;
  readonly block?: ProseBlock | undefined;
  /** Whether something is open that was said about it. */
  readonly marked: boolean;
  /** Whether it is one of the few that may be changed. */
  readonly open: boolean;
}

const BackdropLine = memo(function BackdropLine({
  text,
  number,
  block = readProse(text)[0],
  marked,
  open,
}: BackdropLineProps) {
  if (block === undefined) return <div>{'\u200b'}</div>;
  if (block.kind === 'heading') {
    return (
      <div
        className={styles.heading}
        data-mark={open ? submissionWords.openMark : editorWords.headingMark}
        data-open={open}
        data-marked={marked}
      >
        {text}
      </div>
    );
  }
  const opening = openingLevel(text.trim()) === 2 ? text.indexOf('。') + 1 : 0;
  return (
    <div data-mark={open ? submissionWords.openMark : number} data-open={open} data-marked={marked}>
      {opening > 0 && <span className={styles.opening}>{text.slice(0, opening)}</span>}
      {text.slice(opening)}
    </div>
  );
});
