'use client';

import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import type { Save } from '../../lib/form/autosave';
import type { FormValues } from '../../lib/form/fields';
import { toFormValues } from '../../lib/form/form-values';
import { editorWords } from '../../lib/messages/editor-words';
import type { Report } from '../../lib/report/report';
import type { Template } from '../../lib/template/template';
import type { LoadPreviewFonts } from '../preview/preview-fonts';
import { focusedElement } from './dialogs/focused-element';
import { Editing } from './editing';
import { EditorContext, useEditor, useOutput } from './editor-context';
import { useEditorKeys } from './editor-keys';
import styles from './editor.module.css';
import { NoticeLine } from './notice-line';
import { SectionNav } from './section-nav';
import { SidePanel } from './side-panel';
import { StatusBar } from './status-bar';
import { TopBar } from './top-bar';
import { WorkArea } from './work-area';

const ConflictDialog = lazy(() => import('./dialogs/conflict-dialog'));
const KeyListDialog = lazy(() => import('./dialogs/key-list-dialog'));

export interface ReportEditorProps {
  readonly template: Template;
  readonly initial: Report;
  readonly version: number;
  /** An ISO instant. */
  readonly savedAt: string;
  readonly editionOfYear: string | null;
  readonly save: Save;
  /** Where each format is downloaded; the editor saves first. */
  readonly downloads: Readonly<Record<'pdf' | 'docx' | 'html' | 'json', string>>;
  /** What to say of fonts that this machine lacks, or null. */
  readonly fontNotice: string | null;
  /** Brings the fonts of print for the preview of the pages. */
  readonly loadFonts: LoadPreviewFonts;
  readonly listUrl: string;
}

/** The editor of one report. Nothing that changes with a keystroke is state of this component. */
export function ReportEditor(props: ReportEditorProps) {
  const { template, initial, downloads, fontNotice, loadFonts, listUrl } = props;
  const form = useForm<FormValues>({ defaultValues: toFormValues(template, initial) });
  const [editing] = useState(() => new Editing(props, form));
  const context = useMemo(() => ({ editing, form }), [editing, form]);
  const [keyList, setKeyList] = useState<{ open: boolean; returnTo: HTMLElement | null } | null>(null);
  const showKeys = useCallback(() => setKeyList({ open: true, returnTo: focusedElement() }), []);
  useEffect(() => editing.start(), [editing]);
  useEditorKeys(editing, showKeys);

  return (
    <EditorContext value={context}>
      <a className={styles.skip} href="#work">
        {editorWords.skipToWork}
      </a>
      <Screen>
        <TopBar agency={initial.agency.name} year={initial.year} downloads={downloads} listUrl={listUrl} />
        <SectionNav fontNotice={fontNotice} />
        <WorkArea />
        <SidePanel loadFonts={loadFonts} />
        <StatusBar onShowKeys={showKeys} />
      </Screen>
      <NoticeLine />
      <Suspense>
        {keyList !== null && <KeyListDialog {...keyList} onClose={() => setKeyList({ ...keyList, open: false })} />}
        <Conflict />
      </Suspense>
    </EditorContext>
  );
}

/** The zones of the screen; what they show does not render again when the panel widens. */
function Screen({ children }: { readonly children: ReactNode }) {
  const side = useOutput(useEditor().editing.navigation.side);
  return (
    <div className={styles.editor} data-side={side}>
      {children}
    </div>
  );
}

function Conflict() {
  const merge = useOutput(useEditor().editing.merge);
  return merge === null ? null : <ConflictDialog merge={merge} />;
}
