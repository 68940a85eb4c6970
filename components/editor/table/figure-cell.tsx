'use client';

import { memo } from 'react';
import { cellField } from '../../../lib/form/fields';
import { editorWords } from '../../../lib/messages/editor-words';
import { cellName } from '../../../lib/messages/names';
import type { Cell } from '../../../lib/template/template';
import { useEditor, useOutput, useOutputPart } from '../editor-context';
import { formOf } from './line-forms';
import styles from './table.module.css';

/** As many digits as stand in a narrow column at full size. */
const widest = 7;

/** A cell to type into. Its text is the input's own; it renders only when it begins to look different. */
export const FigureCell = memo(function FigureCell({
  cell,
  columnSpan,
}: {
  readonly cell: Cell;
  readonly columnSpan: number;
}) {
  const { editing, form } = useEditor();
  const name = cellField(cell.address);
  const text = editing.engine.text(name);
  const state = useOutput(editing.engine.entry(cell.address));
  const long = useOutputPart(text, ({ length }) => length > widest);
  const refused = useOutputPart(editing.engine.late, ({ findings }) =>
    findings.some(({ facts }) => facts.kind === 'badFigure' && facts.cell === cell.address),
  );
  const wrong = refused || state === 'unreadable';
  return (
    <td className={styles.figure} colSpan={columnSpan} data-state={wrong ? 'wrong' : state}>
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
        aria-describedby="cell-note"
      />
    </td>
  );
});
