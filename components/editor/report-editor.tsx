'use client';

import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import type { FormValues } from '../../lib/form/fields';
import { toFormValues } from '../../lib/form/form-values';
import { createKeeper } from '../../lib/form/kept-work';
import { editorWords } from '../../lib/messages/editor-words';
import type { LoadPreviewFonts } from '../preview/preview-fonts';
import { Approval } from './approval';
import type { ApprovalProps } from './approval-props';
import { EditorDialogs } from './dialogs/editor-dialogs';
import { Editing } from './editing';
import type { EditingOptions } from './editing-options';
import { EditorContext, useEditor, useOutput } from './editor-context';
import { useEditorKeys } from './editor-keys';
import styles from './editor.module.css';
import { Importing, type ImportProps } from './importing';
import { LastYear } from './last-year';
import { Merging } from './merging';
import { NoticeLine } from './notice-line';
import { OverrideReasons } from './override-reasons';
import { Safekeeping } from './safekeeping';
import { SectionNav } from './section-nav';
import { SidePanel } from './side-panel';
import { StatusBar } from './status-bar';
import { TopBar } from './top-bar';
import { WorkArea } from './work-area';

export interface ReportEditorProps extends EditingOptions {
  readonly approval: ApprovalProps;
  readonly importing: ImportProps;
  /** Where each format is downloaded; the editor saves first. */
  readonly downloads: Readonly<Record<'pdf' | 'docx' | 'html' | 'json', string>>;
  /** What to say of fonts that this machine lacks, or null. */
  readonly fontNotice: string | null;
  /** Brings the fonts of print for the preview of the pages. */
  readonly loadFonts: LoadPreviewFonts;
  readonly listUrl: string;
  /** Where the versions of the report are. */
  readonly versionsUrl: string;
}

/** The editor of one report. Nothing that changes with a keystroke is state of this component. */
export function ReportEditor(props: ReportEditorProps) {
  const { template, initial, downloads, fontNotice, loadFonts, listUrl, versionsUrl } = props;
  const form = useForm<FormValues>({ defaultValues: toFormValues(template, initial) });
  const [parts] = useState(() => partsOf(props, new Editing(props, form)));
  const context = useMemo(() => ({ ...parts, form }), [parts, form]);
  const { editing } = parts;
  useEffect(() => {
    const stops = Object.values(parts).map((part) => part.start());
    return () => {
      for (const stop of stops) stop();
    };
  }, [parts]);
  useEditorKeys(editing);

  return (
    <EditorContext value={context}>
      <a className={styles.skip} href="#work">
        {editorWords.skipToWork}
      </a>
      <Screen>
        <TopBar
          agency={initial.agency.name}
          year={initial.year}
          downloads={downloads}
          listUrl={listUrl}
          versionsUrl={versionsUrl}
        />
        <SectionNav fontNotice={fontNotice} />
        <WorkArea />
        <SidePanel loadFonts={loadFonts} />
        <StatusBar />
      </Screen>
      <NoticeLine />
      <EditorDialogs />
    </EditorContext>
  );
}

/** The texts being edited and what watches over them. */
function partsOf(
  { template, approval: props, importing: importProps, editionOfYear, earlier = [] }: ReportEditorProps,
  editing: Editing,
) {
  const keeper = createKeeper(() => window.localStorage, template, props.person.id, props.reportId);
  const merging = new Merging(editing);
  const safekeeping = new Safekeeping(editing, merging, keeper);
  const approval = new Approval(props, { editionOfYear, earlier }, editing, safekeeping);
  const lastYear = new LastYear(editing, earlier, props.person.id);
  const importing = new Importing(importProps, editing, approval, safekeeping);
  const reasons = new OverrideReasons(editing, approval);
  return { editing, merging, safekeeping, approval, lastYear, importing, reasons };
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
