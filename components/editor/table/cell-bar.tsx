'use client';

import { cellField } from '../../../lib/form/fields';
import { troubleOf } from '../../../lib/form/form-schema';
import type { IdentityPlace } from '../../../lib/form/identity-state';
import { describeTrouble, editorWords } from '../../../lib/messages/editor-words';
import { describeIdentity, describeVerdict } from '../../../lib/messages/identity-words';
import { historyWords } from '../../../lib/messages/history-words';
import { submissionWords } from '../../../lib/messages/submission-words';
import { describeFinding } from '../../../lib/messages/describe-finding';
import { growthWords, lastFigureWords, lastYearWords, lockedBecause } from '../../../lib/messages/last-year-words';
import { unchangedWords } from '../../../lib/messages/unchanged-words';
import type { Cell, TableSection } from '../../../lib/template/template';
import { useEditor, useOutput, useOutputPart } from '../editor-context';
import { LockSign } from '../lock-sign';
import styles from './cell-bar.module.css';

/** What the cell under the keyboard is, what stands in its column, and what is counted there. */
export function CellBar({ section }: { readonly section: TableSection }) {
  const { editing } = useEditor();
  const active = useOutput(editing.navigation.active);
  const cell = active === null ? undefined : editing.template.cells.get(active);
  const hasIdentities = section.identities.length > 0;
  return (
    <div className={styles.bar} data-tall={hasIdentities}>
      {cell?.section.id === section.id ? (
        <CellFacts key={cell.address} cell={cell} />
      ) : (
        <p id="cell-note" className={styles.empty}>
          {editorWords.moveIntoCell}
        </p>
      )}
    </div>
  );
}

function CellFacts({ cell }: { readonly cell: Cell }) {
  const { editing, approval } = useEditor();
  const { engine } = editing;
  const name = cellField(cell.address);
  const text = useOutput(engine.text(name));
  const places = engine.identityPlaces.filter(
    ({ section, column }) => section.id === cell.section.id && column.id === cell.column.id,
  );
  return (
    <>
      <p className={styles.name}>
        <strong>
          {cell.columnName} — {cell.lineName}
        </strong>
        <span>
          {editorWords.thisYear} <b>{text === '' ? editorWords.blankCell : text}</b>
        </span>
        <LastFigures cell={cell} />
        {editing.closed.has(name) && (
          <span className={styles.closed}>
            <LockSign /> {submissionWords.closedCell}
          </span>
        )}
        <button type="button" className={styles.history} onClick={() => approval.historyOf.set(name)}>
          {historyWords.open}
        </button>
      </p>
      {!editing.closed.has(name) && <Lock cell={cell} />}
      {places.map((place) => (
        <IdentitySentence key={place.key} place={place} column={cell.columnName} />
      ))}
      <p id="cell-note" className={styles.note}>
        <Trouble cell={cell} text={text} />
        {cell.line.help}
      </p>
    </>
  );
}

/** Last year's figure and by how much this year's has grown, or that it is the same again; it renders with the text of its cell. */
function LastFigures({ cell: { address } }: { readonly cell: Cell }) {
  const { lastYear } = useEditor();
  if (lastYear.known === null) return null;
  const { last, growth, unchanged } = lastYear.besideAt(address);
  return (
    <>
      <span>
        {lastYearWords.lastYear} <b>{lastFigureWords(last)}</b>
      </span>
      {growth !== null && last !== undefined && last !== null && !unchanged && (
        <span>
          {lastYearWords.growth} <b>{growthWords(last, growth)}</b>
        </span>
      )}
      {unchanged && (
        <span className={styles.unchanged}>
          <span aria-hidden="true">＝</span> {unchangedWords.sameAsLastYear}
        </span>
      )}
    </>
  );
}

/** Why the cell is locked, and how it is written over. */
function Lock({ cell: { address } }: { readonly cell: Cell }) {
  const { editing, lastYear } = useEditor();
  const locked = useOutput(editing.carriedOver.lockOf(address));
  const carried = editing.carriedOver.cells.get(address);
  if (!locked || carried === undefined || lastYear.known === null) return null;
  return (
    <p className={styles.locked}>
      <LockSign /> {lockedBecause(lastYear.known.report.year, carried.value)}
      <button type="button" className={styles.override} onClick={() => lastYear.overrideAsked.set(address)}>
        {lastYearWords.override}
      </button>
    </p>
  );
}

function IdentitySentence({ place, column }: { readonly place: IdentityPlace; readonly column: string }) {
  const state = useOutput(useEditor().editing.engine.identity(place.key));
  return (
    <p className={styles.identity} data-tone={describeVerdict(state).tone}>
      {describeIdentity(column, state)}
    </p>
  );
}

/** Why the text is not taken as it stands. */
function Trouble({ cell, text }: { readonly cell: Cell; readonly text: string }) {
  const { template, engine } = useEditor().editing;
  const advice = useOutputPart(engine.late, ({ findings }) => {
    const finding = findings.find(({ facts }) => facts.kind === 'badFigure' && facts.cell === cell.address);
    return finding === undefined ? null : describeFinding(template, finding).advice;
  });
  const trouble = troubleOf(template, { kind: 'cell', address: cell.address }, text);
  const sentence = trouble === null ? advice : describeTrouble(trouble, text);
  return sentence === null ? null : <strong className={styles.trouble}>{sentence} </strong>;
}
