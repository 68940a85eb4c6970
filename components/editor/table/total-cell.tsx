'use client';

import { memo } from 'react';
import { editorWords } from '../../../lib/messages/editor-words';
import { cellName, figureText } from '../../../lib/messages/names';
import type { Cell } from '../../../lib/template/template';
import { useEditor, useOutput } from '../editor-context';
import { LastFigure } from './last-figure';
import styles from './table.module.css';

/** As many digits as stand in a narrow column at full size. */
const widest = 7;

/** A computed cell: nobody types it. While parts are missing it shows what there is, and says so. */
export const TotalCell = memo(function TotalCell({
  cell,
  columnSpan,
}: {
  readonly cell: Cell;
  readonly columnSpan: number;
}) {
  const { value, complete, started } = useOutput(useEditor().editing.engine.total(cell.address));
  const text = started && value !== null ? figureText(value) : editorWords.nothingYet;
  return (
    <td
      className={styles.total}
      colSpan={columnSpan}
      data-complete={complete}
      {...(!complete && { title: editorWords.unfinished })}
    >
      <output aria-label={cellName(cell)} aria-live="off" data-long={text.length > widest}>
        {text}
        {!complete && <span className="said">{editorWords.unfinished}</span>}
      </output>
      <LastFigure address={cell.address} />
    </td>
  );
});
