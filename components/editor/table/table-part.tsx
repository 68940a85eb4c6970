'use client';

import { useMemo } from 'react';
import { cellMap } from '../../../lib/form/cell-map';
import { threadWords } from '../../../lib/messages/thread-words';
import { tableGrid } from '../../../lib/template/table-grid';
import type { TableSection } from '../../../lib/template/template';
import { useEditor, useOutput } from '../editor-context';
import shell from '../editor.module.css';
import { BlockPaste, CopyTable, useBlockPaste } from './block-paste';
import { BlockTable } from './block-table';
import { CellBar } from './cell-bar';
import { LastFiguresSwitch } from './last-figure';
import { LineForms } from './line-forms';
import { RowHelp } from './row-help';
import { markedId } from './figure-cell';
import { useCellKeys } from './use-cell-keys';
import styles from './table.module.css';
import { ZeroFill } from './zero-fill';

/** A section that is a table, ruled as the form has it. */
export function TablePart({ section }: { readonly section: TableSection }) {
  const { editing, lastYear } = useEditor();
  const besideEach = useOutput(lastYear.figuresShown.state);
  const grid = useMemo(() => tableGrid(section), [section]);
  const map = useMemo(() => cellMap(editing.template, section), [editing, section]);
  const cellKeys = useCellKeys(editing, map);
  const { asked, onPaste, onCopy } = useBlockPaste(editing);
  return (
    <>
      <div className={shell.head}>
        <h2>{section.heading}</h2>
        <div className={styles.tools}>
          <LastFiguresSwitch />
          <CopyTable section={section} />
          <ZeroFill section={section} />
        </div>
      </div>
      <CellBar section={section} />
      <div className={styles.scroller} data-beside={besideEach} {...cellKeys} onPaste={onPaste} onCopy={onCopy}>
        {grid.parts.map((part, index) => (
          <BlockTable key={index} section={section} grid={grid} part={part} />
        ))}
        {section.blocks.map((block, index) => (
          <LineForms key={index} section={section} block={block} />
        ))}
      </div>
      <RowHelp section={section} />
      <BlockPaste asked={asked} />
      <span id={markedId} hidden>
        {threadWords.marked}
      </span>
    </>
  );
}
