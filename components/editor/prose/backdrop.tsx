'use client';

import { memo, useMemo } from 'react';
import { editorWords } from '../../../lib/messages/editor-words';
import { submissionWords } from '../../../lib/messages/submission-words';
import { openingLevel, readProse } from '../../../lib/report/prose';
import type { ProseBlock } from '../../../lib/report/report';
import { findPlace } from '../../../lib/workflow/find-place';
import { useEditor, useLate, useOutput } from '../editor-context';
import { sectionOf, type ProseFieldName } from './prose-field-name';
import styles from './prose.module.css';
import { indentOf } from './show-words';
import type { Span } from './shifted-spans';
import { useUnconfirmed } from './use-unconfirmed';

/** The same lines behind a text, measure for measure, with headings marked and what is still last year's. */
export function Backdrop({ name }: { readonly name: ProseFieldName }) {
  const { editing } = useEditor();
  const marked = useMarked(name);
  const unconfirmedIn = useUnconfirmed(sectionOf(name));
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
          unconfirmed={unconfirmedIn(line.trim(), number - 1)}
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
function useMarked(name: ProseFieldName): ReadonlySet<number> {
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
  /** What in its paragraph is still last year's. */
  readonly unconfirmed: readonly Span[];
}

const BackdropLine = memo(function BackdropLine({
  text,
  number,
  block = readProse(text)[0],
  marked,
  open,
  unconfirmed,
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
  const indent = indentOf(text);
  const opening = openingLevel(text.trim()) === 2 ? text.indexOf('。') + 1 : 0;
  const spans = unconfirmed.map(({ start, end }) => ({ start: start + indent, end: end + indent }));
  const cuts = new Set([0, opening, ...spans.flatMap(({ start, end }) => [start, end]), text.length]);
  const edges = [...cuts].toSorted((left, right) => left - right);
  return (
    <div data-mark={open ? submissionWords.openMark : number} data-open={open} data-marked={marked}>
      {edges.slice(0, -1).map((from, index) => (
        <span
          key={from}
          className={from < opening ? styles.opening : undefined}
          data-from={from - indent}
          data-unchanged={spans.some(({ start, end }) => start <= from && from < end)}
        >
          {text.slice(from, edges[index + 1])}
        </span>
      ))}
    </div>
  );
});
