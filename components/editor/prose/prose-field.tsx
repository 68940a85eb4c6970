'use client';

import type { FieldName } from '../../../lib/form/fields';
import { insertHeading } from '../../../lib/form/insert-heading';
import { typedProgress } from '../../../lib/form/progress';
import { editorWords } from '../../../lib/messages/editor-words';
import { characterCount } from '../../../lib/messages/progress-words';
import { historyWords } from '../../../lib/messages/history-words';
import { submissionWords } from '../../../lib/messages/submission-words';
import { useEditor, useLate, useOutput } from '../editor-context';
import { LockSign } from '../lock-sign';
import { Backdrop } from './backdrop';
import { ComparedProse } from './compared-prose';
import { LastYearTools } from './last-year-tools';
import { sectionOf, type ProseFieldName } from './prose-field-name';
import styles from './prose.module.css';
import { UnchangedList } from './unchanged-list';

interface ProseFieldProps {
  readonly name: ProseFieldName;
  readonly labelledBy: string;
  readonly hint?: string;
}

/** Prose as plain lines, a line a paragraph; headings are told by their openings and shown as such behind the text. */
export function ProseField({ name, labelledBy, hint = editorWords.proseHint }: ProseFieldProps) {
  const { editing, approval, lastYear, form } = useEditor();
  const compared = useOutput(lastYear.proseShown);
  const section = sectionOf(name);
  const id = `${name}-hint`;
  const closed = editing.closed.has(name);
  const partly = editing.closedParagraphs(name) !== null;
  return (
    <div className={styles.prose}>
      <div className={styles.tools} role="group" aria-labelledby={labelledBy}>
        <button type="button" disabled={closed} onClick={() => insert(2)}>
          {editorWords.secondLevel}
        </button>
        <button type="button" disabled={closed} onClick={() => insert(3)}>
          {editorWords.thirdLevel}
        </button>
        <button type="button" onClick={() => approval.historyOf.set(name)}>
          {historyWords.open}
        </button>
        <LastYearTools name={name} section={section} closed={closed} />
        <Count name={name} />
      </div>
      <div className={styles.paper}>
        <div className={styles.sheet}>
          <Backdrop name={name} />
          <textarea
            {...form.register(name)}
            id={name}
            defaultValue={editing.engine.text(name).get()}
            className={styles.text}
            spellCheck={false}
            placeholder={editorWords.prosePlaceholder}
            aria-labelledby={labelledBy}
            aria-describedby={id}
            onFocus={() => editing.enterField(name)}
            onBlur={() => editing.leaveField(name)}
            {...(closed && { readOnly: true, title: submissionWords.closedTitle })}
          />
        </div>
      </div>
      <p id={id} className={styles.hint}>
        {closed ? (
          <span className={styles.closed}>
            <LockSign /> {submissionWords.closedProse}
          </span>
        ) : (
          <>
            {partly && <b className={styles.closed}>{submissionWords.openParagraphs} </b>}
            {hint}
          </>
        )}
      </p>
      <UnchangedList section={section} />
      {compared && lastYear.known !== null && <ComparedProse section={section} known={lastYear.known} />}
    </div>
  );

  /** The next number of its level, in the line where the caret stands. */
  function insert(level: 2 | 3): void {
    const area = document.getElementById(name);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const { text, caret } = insertHeading(area.value, area.selectionStart, level);
    if (editing.write([{ field: name, text }], 'typed') === 0) return;
    area.focus();
    area.setSelectionRange(caret, caret);
  }
}

function Count({ name }: { readonly name: FieldName }) {
  const text = useLate(useEditor().editing.engine.text(name));
  return <span className={styles.count}>{characterCount(typedProgress(text).characters)}</span>;
}
