'use client';

import { memo } from 'react';
import { cellField } from '../../../lib/form/fields';
import { editorWords } from '../../../lib/messages/editor-words';
import { submissionWords } from '../../../lib/messages/submission-words';
import { lockedTitle } from '../../../lib/messages/last-year-words';
import { cellName } from '../../../lib/messages/names';
import type { Cell } from '../../../lib/template/template';
import { useEditor, useOutput, useOutputPart } from '../editor-context';
import { LockSign } from '../lock-sign';
import { LastFigure } from './last-figure';
import { formOf } from './line-forms';
import styles from './table.module.css';

/** As many digits as stand in a narrow column at full size. */
const widest = 7;

/** What says, to those who listen, that something was said about a cell. */
export const markedId = 'cell-marked';

/** A cell to type into. Its text is the input's own; it renders only when it begins to look different. */
export const FigureCell = memo(function FigureCell({
  cell,
  columnSpan,
}: {
  readonly cell: Cell;
  readonly columnSpan: number;
}) {
  const { editing, approval, lastYear, form } = useEditor();
  const name = cellField(cell.address);
  const text = editing.engine.text(name);
  const state = useOutput(editing.engine.entry(cell.address));
  const long = useOutputPart(text, ({ length }) => length > widest);
  const refused = useOutputPart(editing.engine.late, ({ findings }) =>
    findings.some(({ facts }) => facts.kind === 'badFigure' && facts.cell === cell.address),
  );
  const marked = useOutputPart(approval.threads, () => approval.isMarked(cell.address));
  const locked = useOutput(editing.carriedOver.lockOf(cell.address));
  const closed = editing.closed.has(name);
  const wrong = refused || state === 'unreadable';
  return (
    <td
      className={styles.figure}
      colSpan={columnSpan}
      data-state={wrong ? 'wrong' : state}
      data-closed={closed}
      data-locked={locked && !closed}
      data-marked={marked}
    >
      <input
        {...form.register(name)}
        id={name}
        form={formOf(cell)}
        data-address={cell.address}
        data-long={long}
        defaultValue={text.get()}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={editorWords.blankCell}
        aria-label={cellName(cell)}
        aria-invalid={wrong}
        aria-describedby={marked ? `cell-note ${markedId}` : 'cell-note'}
        {...(closed
          ? { readOnly: true, title: submissionWords.closedTitle }
          : locked && { readOnly: true, title: lockTitle() })}
      />
      {(closed || locked) && <LockSign />}
      <LastFigure address={cell.address} />
    </td>
  );

  function lockTitle(): string | undefined {
    const carried = editing.carriedOver.cells.get(cell.address);
    const year = lastYear.known?.report.year;
    return carried === undefined || year === undefined ? undefined : lockedTitle(year, carried.value);
  }
});
