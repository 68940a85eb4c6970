'use client';

import { narrativeField } from '../../../lib/form/fields';
import type { NarrativeSection } from '../../../lib/template/template';
import shell from '../editor.module.css';
import { ProseField } from './prose-field';

/** A section of prose. */
export function ProsePart({ section }: { readonly section: NarrativeSection }) {
  return (
    <>
      <div className={shell.head}>
        <h2 id="part-heading">{section.heading}</h2>
      </div>
      <ProseField name={narrativeField(section.id)} labelledBy="part-heading" />
    </>
  );
}
