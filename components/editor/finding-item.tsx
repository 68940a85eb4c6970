'use client';

import { memo, useState } from 'react';
import { describeFinding, type FindingWords } from '../../lib/messages/describe-finding';
import { andMoreCells, changeTo, editorWords } from '../../lib/messages/editor-words';
import { sectionNumber } from '../../lib/messages/names';
import type { Finding } from '../../lib/rules/finding';
import { useEditor } from './editor-context';
import { ExplanationBox } from './explanation-box';
import styles from './side-panel.module.css';

/** How many cells are named before the rest is asked for. */
const cellsNamed = 4;

/** One finding: what is wrong, both sides with their numbers, the cells, and what may be done about it. */
export const FindingItem = memo(function FindingItem({ finding }: { readonly finding: Finding }) {
  const { editing } = useEditor();
  const words = describeFinding(editing.template, finding);
  const section = editing.template.sections.find(({ id }) => id === finding.section);
  return (
    <article className={styles.item}>
      <h4>
        <span className={styles.place}>{section === undefined ? words.place : sectionNumber(section)}</span>
        <button type="button" className={styles.jump} onClick={() => editing.navigation.goToFinding(finding)}>
          {words.title}
        </button>
      </h4>
      <Sides words={words} />
      {words.hint === null && <p className={styles.advice}>{words.advice}</p>}
      <Proposal finding={finding} words={words} />
      <Cells words={words} />
      {finding.severity === 'warning' && <ExplanationBox finding={finding} />}
    </article>
  );
});

function Sides({ words: { left, right, difference } }: { readonly words: FindingWords }) {
  const sides = [
    [editorWords.left, left],
    [editorWords.right, right],
    [editorWords.difference, difference],
  ] as const;
  const known = sides.filter(([, text]) => text !== null);
  if (known.length === 0) return null;
  return (
    <dl className={styles.sides}>
      {known.map(([name, text]) => (
        <div key={name}>
          {known.length > 1 && <dt>{name}</dt>}
          <dd>{name === editorWords.difference ? <b>{text}</b> : text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The button that does what the finding proposes; nothing is changed unasked. */
function Proposal({
  finding: { facts },
  words: { hint },
}: {
  readonly finding: Finding;
  readonly words: FindingWords;
}) {
  const { editing } = useEditor();
  if (hint !== null && 'hint' in facts && facts.hint !== null) {
    const { cell, value } = facts.hint;
    return (
      <div className={styles.hint}>
        <p>{editorWords.bestCandidate}</p>
        <p>
          <button type="button" className={styles.cell} onClick={() => editing.navigation.goToCell(cell)}>
            {hint.cellName}
          </button>
        </p>
        <p>
          {hint.reason} <Act text={hint.action} onClick={() => editing.take(cell, String(value))} />
        </p>
      </div>
    );
  }
  switch (facts.kind) {
    case 'title':
      return <Act text={editorWords.useExpectedTitle} onClick={() => editing.setTitle(facts.expected)} />;
    case 'wrongTotal':
      return <Act text={editorWords.keepComputed} onClick={() => editing.keepComputedTotal(facts.total)} />;
    case 'badFigure': {
      const { cell, suggestion } = facts;
      return suggestion === null ? null : (
        <Act text={changeTo(suggestion)} onClick={() => editing.take(cell, suggestion)} />
      );
    }
    case 'carryOver': {
      const { cell, last } = facts;
      const value = String(last.value);
      return editing.template.cells.get(cell)?.computed === false ? (
        <Act text={changeTo(value)} onClick={() => editing.take(cell, value)} />
      ) : null;
    }
    default:
      return null;
  }
}

function Act({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <button type="button" className={styles.act} onClick={onClick}>
      {text}
    </button>
  );
}

function Cells({ words: { cells } }: { readonly words: FindingWords }) {
  const { editing } = useEditor();
  const [all, setAll] = useState(false);
  if (cells.length === 0) return null;
  const shown = all ? cells : cells.slice(0, cellsNamed);
  return (
    <p className={styles.cells}>
      {editorWords.involved}
      {shown.map(({ address, name }) => (
        <button
          key={address}
          type="button"
          className={styles.cell}
          onClick={() => editing.navigation.goToCell(address)}
        >
          {name}
        </button>
      ))}
      {shown.length < cells.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {andMoreCells(cells.length)}
        </button>
      )}
    </p>
  );
}
