'use client';

import { memo } from 'react';
import { threadWords } from '../../../lib/messages/thread-words';
import type { ThreadRecord } from '../../../lib/workflow/thread';
import { useEditor, useLate, useOutput } from '../editor-context';
import panel from '../side-panel.module.css';
import { ThreadItem } from './thread-item';

/** Everything that was said about the report, at its places in the order of the form; what is settled comes last. */
export const ThreadsList = memo(function ThreadsList() {
  const { editing, approval } = useEditor();
  const threads = useOutput(approval.threads);
  // Places follow the texts.
  useLate(editing.engine.late);
  const cells = [...editing.template.cells.keys()];
  const sections = editing.template.sections.map(({ id }) => id);
  const placed = threads
    .map((thread) => ({ thread, place: approval.placeOf(thread) }))
    .toSorted((one, other) => rank(one.thread) - rank(other.thread));
  return (
    <div className={panel.list}>
      <h2 className="said">{threadWords.tab}</h2>
      {threads.length === 0 && <p className={panel.none}>{threadWords.none}</p>}
      {([false, true] as const).map((resolved) => {
        const group = placed.filter(({ thread }) => (thread.resolvedAt !== null) === resolved);
        return (
          group.length > 0 && (
            <section key={String(resolved)} className={panel.group} data-severity={resolved ? 'info' : 'error'}>
              <h3>
                <span className={panel.word}>
                  {resolved ? threadWords.resolved : threadWords.open} {group.length}
                </span>
              </h3>
              {group.map(({ thread, place }) => (
                <ThreadItem key={thread.id} thread={thread} place={place} />
              ))}
            </section>
          )
        );
      })}
    </div>
  );

  function rank({ place }: ThreadRecord): number {
    switch (place.kind) {
      case 'cell':
        return (
          sections.indexOf(place.address.slice(0, place.address.indexOf('/'))) * 1000 + cells.indexOf(place.address)
        );
      case 'paragraph':
        return sections.indexOf(place.section) * 1000 + place.index;
      default:
        return -1000;
    }
  }
});
