'use client';

import type { FieldName } from '../../../lib/form/fields';
import { lastYearWords, takeOverAll } from '../../../lib/messages/last-year-words';
import { useEditor, useLate, useOutput, useOutputPart } from '../editor-context';

interface LastYearToolsProps {
  readonly name: FieldName;
  /** A section's id or that of the preface. */
  readonly section: string;
  readonly closed: boolean;
}

/** Brings last year's prose of a section to sight and, while the section is empty, into it. */
export function LastYearTools({ name, section, closed }: LastYearToolsProps) {
  const { editing, lastYear } = useEditor();
  const shown = useOutput(lastYear.proseShown);
  const empty = useOutputPart(editing.engine.text(name), (text) => text.trim() === '');
  useLate(editing.engine.late);
  if (lastYear.known === null) return null;
  const sections = lastYear.emptySections();
  return (
    <>
      <button type="button" aria-pressed={shown} onClick={() => lastYear.proseShown.set(!shown)}>
        {lastYearWords.compare}
      </button>
      {empty && !closed && lastYear.proseOf(section).length > 0 && (
        <button type="button" onClick={() => lastYear.takeProse([section])}>
          {lastYearWords.takeOver}
        </button>
      )}
      {empty && !closed && sections.length > 1 && (
        <button type="button" onClick={() => lastYear.takeProse(sections)}>
          {takeOverAll(sections.length)}
        </button>
      )}
    </>
  );
}
