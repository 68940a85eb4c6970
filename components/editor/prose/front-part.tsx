'use client';

import { troubleOf } from '../../../lib/form/form-schema';
import { describeTrouble, editorWords } from '../../../lib/messages/editor-words';
import { submissionWords } from '../../../lib/messages/submission-words';
import { describeFinding } from '../../../lib/messages/describe-finding';
import { useEditor, useLate, useOutput } from '../editor-context';
import shell from '../editor.module.css';
import { ProseField } from './prose-field';
import styles from './prose.module.css';

/** What stands before section one: title, date line, preface. */
export function FrontPart() {
  return (
    <>
      <div className={shell.head}>
        <h2>{editorWords.front}</h2>
      </div>
      <div className={styles.front}>
        <TitleField />
        <DateField />
        <h3 id="preface-heading" className={styles.label}>
          {editorWords.preface}
        </h3>
        <ProseField name="preface" labelledBy="preface-heading" hint={editorWords.prefaceHint} />
      </div>
    </>
  );
}

function TitleField() {
  const { editing, form } = useEditor();
  const { findings } = useLate(editing.engine.late);
  const finding = findings.find(({ facts }) => facts.kind === 'title');
  return (
    <div className={styles.field}>
      <label htmlFor="title">{editorWords.title}</label>
      <input
        {...form.register('title')}
        id="title"
        type="text"
        className={styles.title}
        defaultValue={editing.engine.text('title').get()}
        placeholder={editorWords.titlePlaceholder}
        autoComplete="off"
        aria-describedby="title-note"
        onFocus={() => editing.enterField('title')}
        onBlur={() => editing.leaveField('title')}
        {...(editing.closed.has('title') && { readOnly: true, title: submissionWords.closedTitle })}
      />
      <p id="title-note" className={styles.warning}>
        {finding?.facts.kind === 'title' && (
          <>
            {describeFinding(editing.template, finding).sentence} <TakeTitle title={finding.facts.expected} />
          </>
        )}
      </p>
    </div>
  );
}

function TakeTitle({ title }: { readonly title: string }) {
  const { editing } = useEditor();
  return (
    <button type="button" className={styles.act} onClick={() => editing.setTitle(title)}>
      {editorWords.useExpectedTitle}
    </button>
  );
}

function DateField() {
  const { editing, form } = useEditor();
  const text = useOutput(editing.engine.text('date'));
  const trouble = troubleOf(editing.template, { kind: 'date' }, text);
  const wrong = trouble !== null;
  return (
    <div className={styles.field}>
      <label htmlFor="date">{editorWords.date}</label>
      <div className={styles.inline}>
        <input
          {...form.register('date')}
          id="date"
          type="text"
          inputMode="numeric"
          className={styles.date}
          defaultValue={text}
          autoComplete="off"
          aria-invalid={wrong}
          aria-describedby="date-note"
          onFocus={() => editing.enterField('date')}
          onBlur={() => editing.leaveField('date')}
          {...(editing.closed.has('date') && { readOnly: true, title: submissionWords.closedTitle })}
          {...(editing.closed.has('date') && { readOnly: true, title: submissionWords.closedTitle })}
        />
        <p id="date-note" className={wrong ? styles.error : styles.hint}>
          {trouble === null ? editorWords.dateHint : describeTrouble(trouble, text)}
        </p>
      </div>
    </div>
  );
}
