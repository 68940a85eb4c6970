'use client';

import { sectionName } from '../../lib/messages/names';
import { minuteWords } from '../../lib/messages/workflow-words';
import { statedBy, zeroStanding, zeroStatementWords } from '../../lib/messages/zero-words';
import type { TableSection } from '../../lib/template/template';
import { zeroTables } from '../../lib/workflow/readiness';
import { useEditor, useLate, useOutput } from './editor-context';
import styles from './section-nav.module.css';

/** 零值确认: the tables of nothing but zeros and blanks, and who has vouched for them. Nothing where there are none. */
export function ZeroStatements() {
  const { editing, approval } = useEditor();
  useLate(editing.engine.late);
  const stated = useOutput(approval.zeroStatements);
  const tables = zeroTables(editing.template, editing.engine.report());
  if (tables.length === 0) return null;
  return (
    <section className={styles.zeros} aria-labelledby="zero-statements">
      <h2 id="zero-statements">{zeroStatementWords.title}</h2>
      {tables.some(({ id }) => !stated.some(({ section }) => section === id)) && <p>{zeroStatementWords.ask}</p>}
      {tables.map((section) => {
        const place = sectionName(editing.template, section.id);
        const statement = stated.find((each) => each.section === section.id);
        return statement === undefined ? (
          <Unstated key={section.id} section={section} place={place} />
        ) : (
          <p key={section.id} className={styles.stated}>
            ✓ {statedBy(place, statement.byName, minuteWords(new Date(statement.at)))}
          </p>
        );
      })}
    </section>
  );
}

function Unstated({ section, place }: { readonly section: TableSection; readonly place: string }) {
  const { editing, approval } = useEditor();
  const states = [...editing.template.cells.values()]
    .filter((cell) => cell.section.id === section.id && !cell.computed)
    .map(({ address }) => editing.engine.entry(address).get());
  const count = (wanted: 'zero' | 'blank') => states.filter((state) => state === wanted).length;
  return (
    <button type="button" onClick={() => approval.zeroAsked.set(section.id)}>
      {zeroStanding(place, count('zero'), count('blank'))}
    </button>
  );
}
