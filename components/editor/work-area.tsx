'use client';

import { useEffect } from 'react';
import { editorWords } from '../../lib/messages/editor-words';
import { useEditor, useOutput } from './editor-context';
import { CarriedOverBanner } from './carried-over-banner';
import styles from './editor.module.css';
import { FrontPart } from './prose/front-part';
import { ProsePart } from './prose/prose-part';
import { ReturnBanner } from './return-banner';
import { TablePart } from './table/table-part';

/** The part of the report that is being filled in. */
export function WorkArea() {
  const { editing } = useEditor();
  const part = useOutput(editing.navigation.part);
  useEffect(() => editing.navigation.arrive(), [editing, part]);
  return (
    <main id="work" className={styles.work} data-zone="work" aria-label={editorWords.work} tabIndex={-1}>
      <ReturnBanner />
      <CarriedOverBanner />
      {partView()}
    </main>
  );

  function partView() {
    if (part.kind === 'front') return <FrontPart />;
    const section = editing.template.sections.find(({ id }) => id === part.section);
    if (section === undefined) throw new Error(`The form has no section ${part.section}`);
    return section.kind === 'table' ? (
      <TablePart key={section.id} section={section} />
    ) : (
      <ProsePart key={section.id} section={section} />
    );
  }
}
