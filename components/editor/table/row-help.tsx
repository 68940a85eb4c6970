'use client';

import { useEffect } from 'react';
import { createOutput } from '../../../lib/form/output';
import { leavesOf } from '../../../lib/template/leaves';
import type { Line, TableSection } from '../../../lib/template/template';
import { useOutput } from '../editor-context';
import styles from './table.module.css';

interface Shown {
  readonly line: string;
  readonly top: number;
  readonly left: number;
}

/** The help that is open, if any; one for the whole screen. */
const shown = createOutput<Shown | null>(null);

function helpId(line: string): string {
  return `help-${line}`;
}

/** Opens or closes what is counted in a line, beside its label. */
export function toggleRowHelp(line: string): void {
  const button = document.getElementById(helpId(line));
  if (button === null || shown.get()?.line === line) shown.set(null);
  else {
    const { bottom, left } = button.getBoundingClientRect();
    shown.set({ line, top: bottom + 4, left });
  }
}

/** The label of a line opens what is counted in it; by keyboard Shift+F1 does, in any of the line's cells. */
export function LineLabel({ line: { id, label, help } }: { readonly line: Line }) {
  if (help === undefined) return label;
  return (
    <button
      type="button"
      id={helpId(id)}
      className={styles.lineLabel}
      tabIndex={-1}
      title={help}
      onClick={() => toggleRowHelp(id)}
    >
      {label}
    </button>
  );
}

/** What is counted in the line whose help is open. */
export function RowHelp({ section }: { readonly section: TableSection }) {
  const open = useOutput(shown);
  const line = section.blocks.flatMap(({ lines }) => leavesOf<Line>(lines)).find(({ id }) => id === open?.line);
  useEffect(() => {
    const close = () => shown.set(null);
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    const closeByPointer = (event: PointerEvent) => {
      if (!(event.target instanceof Element && event.target.closest(`.${styles.lineLabel}, .${styles.helpText}`)))
        close();
    };
    window.addEventListener('keydown', closeByKey);
    window.addEventListener('pointerdown', closeByPointer);
    window.addEventListener('scroll', close, true);
    return () => {
      close();
      window.removeEventListener('keydown', closeByKey);
      window.removeEventListener('pointerdown', closeByPointer);
      window.removeEventListener('scroll', close, true);
    };
  }, []);
  return (
    <div role="status">
      {open !== null && line !== undefined && (
        <div className={styles.helpText} style={{ top: open.top, left: open.left }}>
          <strong>{line.label}</strong>
          <p>{line.help}</p>
        </div>
      )}
    </div>
  );
}
