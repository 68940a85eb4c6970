'use client';

import { lastFigureWords, lastYearWords } from '../../../lib/messages/last-year-words';
import type { CellAddress } from '../../../lib/template/template';
import { useEditor, useOutput } from '../editor-context';
import styles from './table.module.css';

/** Turns last year's figures in all cells on and off; nothing where last year's report is not known. */
export function LastFiguresSwitch() {
  const { state, turn } = useEditor().lastYear.figuresShown;
  const on = useOutput(state);
  const { known } = useEditor().lastYear;
  if (known === null) return null;
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} />
      {lastYearWords.showFigures}
    </label>
  );
}

/** Last year's figure under the cell's own; nothing stands there where last year had no figure. */
export function LastFigure({ address }: { readonly address: CellAddress }) {
  const { lastYear } = useEditor();
  const on = useOutput(lastYear.figuresShown.state);
  if (!on) return null;
  const { last } = lastYear.besideAt(address);
  return (
    <small className={styles.lastFigure}>
      {last !== undefined && last !== null && (
        <>
          <span className="said">{lastYearWords.lastYear}</span>
          {lastFigureWords(last)}
        </>
      )}
    </small>
  );
}
