'use client';

import { lazy, memo, Suspense, type KeyboardEvent, type ReactNode } from 'react';
import { editorWords } from '../../lib/messages/editor-words';
import { previewWords } from '../../lib/messages/preview-words';
import { threadWords } from '../../lib/messages/thread-words';
import type { LoadPreviewFonts } from '../preview/preview-fonts';
import { sides, type Side } from './navigation';
import { useEditor, useLate, useOutput, useOutputPart } from './editor-context';
import { FindingsList } from './findings-list';
import styles from './side-panel.module.css';
import { ThreadsList } from './threads/threads-list';

const PreviewPanel = lazy(() => import('../preview/preview-panel'));

const names: Readonly<Record<Side, string>> = {
  findings: editorWords.panel,
  threads: threadWords.tab,
  preview: previewWords.tab,
};

/** What stands beside the part: what was found, what was said, or the printed pages. Only the one that is shown does any work. */
export const SidePanel = memo(function SidePanel({ loadFonts }: { readonly loadFonts: LoadPreviewFonts }) {
  const { editing } = useEditor();
  const side = useOutput(editing.navigation.side);
  return (
    <aside className={styles.panel} data-zone="panel" aria-label={names[side]} tabIndex={-1}>
      <div className={styles.tabs} role="tablist" aria-label={previewWords.tabs} onKeyDown={turn}>
        <Tab side="findings" current={side}>
          {names.findings} <FindingCount />
        </Tab>
        <Tab side="threads" current={side}>
          {names.threads} <ThreadCount />
        </Tab>
        <Tab side="preview" current={side}>
          {names.preview}
        </Tab>
      </div>
      <div id="side" className={styles.side} role="tabpanel" aria-labelledby={`side-${side}`}>
        {side === 'findings' && <FindingsList />}
        {side === 'threads' && <ThreadsList />}
        {side === 'preview' && (
          <Suspense>
            <PreviewPanel loadFonts={loadFonts} />
          </Suspense>
        )}
      </div>
    </aside>
  );

  function turn({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const step = key === 'ArrowRight' ? 1 : -1;
    const other = sides[(sides.indexOf(side) + step + sides.length) % sides.length] ?? side;
    editing.navigation.side.set(other);
    currentTarget.querySelector<HTMLElement>(`#side-${other}`)?.focus();
  }
});

interface TabProps {
  readonly side: Side;
  readonly current: Side;
  readonly children: ReactNode;
}

function Tab({ side, current, children }: TabProps) {
  const { editing } = useEditor();
  const selected = side === current;
  return (
    <button
      id={`side-${side}`}
      type="button"
      role="tab"
      className={styles.tab}
      aria-selected={selected}
      aria-controls="side"
      tabIndex={selected ? 0 : -1}
      onClick={() => editing.navigation.side.set(side)}
    >
      {children}
    </button>
  );
}

function FindingCount() {
  const { findings } = useLate(useEditor().editing.engine.late);
  return <span>{findings.length}</span>;
}

function ThreadCount() {
  const count = useOutputPart(
    useEditor().approval.threads,
    (threads) => threads.filter(({ resolvedAt }) => resolvedAt === null).length,
  );
  return <span>{count}</span>;
}
