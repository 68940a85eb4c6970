'use client';

import { Button, Dropdown } from 'antd';
import Link from 'next/link';
import { appWords } from '../../lib/messages/app-words';
import { editorWords, yearWords } from '../../lib/messages/editor-words';
import { describeSaveState } from '../../lib/messages/save-words';
import { standingPill, submissionWords } from '../../lib/messages/submission-words';
import { useEditor, useOutput, useOutputPart } from './editor-context';
import { landmarkOf } from './landmark-of';
import type { ReportEditorProps } from './report-editor';
import styles from './top-bar.module.css';

interface TopBarProps extends Pick<ReportEditorProps, 'downloads' | 'listUrl' | 'versionsUrl'> {
  readonly agency: string;
  readonly year: number;
}

/** Whose report of which year this is, how it is saved, and what can be done with the whole of it. */
export function TopBar({ agency, year, downloads, listUrl, versionsUrl }: TopBarProps) {
  const { approval, importing } = useEditor();
  const { state, number, correctionReason } = approval.props;
  return (
    <header className={styles.bar}>
      <span className={styles.product}>{appWords.product}</span>
      <nav aria-label={appWords.mainMenu} className={styles.path}>
        <Link href={listUrl}>{appWords.myReports}</Link>
        <span aria-hidden="true">/</span>
      </nav>
      <h1 className={styles.report} title={agency}>
        <span className={styles.agency}>{agency}</span> <span>{yearWords(year)}</span>
      </h1>
      <span className={styles.pill} title={correctionReason ?? undefined}>
        {standingPill(state, number, correctionReason !== null)}
      </span>
      <span className={styles.rest}>
        <SaveBadge />
        <UndoButtons />
        <Button ghost size="small" className={styles.button ?? ''} onClick={() => importing.asked.set(true)}>
          {editorWords.import}
        </Button>
        <Link className={styles.link} href={versionsUrl}>
          {submissionWords.versions}
        </Link>
        <ExportMenu downloads={downloads} />
        <Button size="small" className={styles.submit ?? ''} onClick={() => approval.askSubmission()}>
          {submissionWords.submit}
        </Button>
      </span>
    </header>
  );
}

function SaveBadge() {
  const { editing, safekeeping } = useEditor();
  const state = useOutput(editing.autosave.state);
  const kept = useOutput(safekeeping.isKept);
  return (
    <span className={styles.saved} data-kind={state.kind} role="status">
      {describeSaveState(state, kept)}
    </span>
  );
}

function UndoButtons() {
  const { editing } = useEditor();
  const canUndo = useOutputPart(editing.history, ({ done }) => done.length > 0);
  const canRedo = useOutputPart(editing.history, ({ undone }) => undone.length > 0);
  return (
    <>
      <Button ghost size="small" disabled={!canUndo} onClick={() => editing.undo()} className={styles.button ?? ''}>
        {editorWords.undo}
      </Button>
      <Button ghost size="small" disabled={!canRedo} onClick={() => editing.redo()} className={styles.button ?? ''}>
        {editorWords.redo}
      </Button>
    </>
  );
}

function ExportMenu({ downloads }: Pick<TopBarProps, 'downloads'>) {
  const { editing } = useEditor();
  const formats = (['pdf', 'docx', 'html', 'json'] as const).map((format) => ({
    key: format,
    label: (
      <span className={styles.format}>
        <strong>{appWords.formats[format].name}</strong>
        <span>{appWords.formats[format].purpose}</span>
      </span>
    ),
    onClick: () => void download(downloads[format]),
  }));
  const warning = { type: 'group' as const, key: 'draft', label: submissionWords.exportDraft };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      getPopupContainer={landmarkOf}
      menu={{ items: [...formats, warning], className: styles.menu ?? '' }}
    >
      <Button ghost size="small" className={styles.button ?? ''} aria-haspopup="menu">
        {editorWords.export} ▾
      </Button>
    </Dropdown>
  );

  /** What is downloaded is what is on the screen: it is saved first. */
  async function download(url: string): Promise<void> {
    if (!(await editing.autosave.flush())) {
      editing.say(editorWords.saveFailedBeforeExport);
      return;
    }
    const link = document.createElement('a');
    link.href = url;
    link.download = '';
    link.click();
  }
}
