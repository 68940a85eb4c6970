'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef } from 'react';
import { ReportEditor } from '../../../components/editor/report-editor';
import type { Save } from '../../../lib/form/autosave';
import type { Report } from '../../../lib/report/report';
import { editionOfYear, templateOf } from '../../../templates/choose';
import { loadPreviewFonts } from './load-preview-fonts';
import { saveReport } from './save-report';

interface EditorPageProps {
  readonly id: string;
  readonly initial: Report;
  readonly version: number;
  readonly savedAt: string;
  readonly fontNotice: string | null;
}

/** The editor with its edition, its way to save and its downloads. */
export function EditorPage({ id, initial, ...rest }: EditorPageProps) {
  const router = useRouter();
  const open = useRef(true);

  // Pages kept from before a save would show, and reopen, what is no longer so; the last save may end after the way out.
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
      router.refresh();
    };
  }, [router]);

  const save = useCallback<Save>(
    async (...sent) => {
      const outcome = await saveReport(id, ...sent);
      if (!open.current) router.refresh();
      return outcome;
    },
    [id, router],
  );

  const file = (format: string): string => `/reports/${id}/download/${format}`;
  return (
    <ReportEditor
      {...rest}
      template={templateOf(initial)}
      initial={initial}
      editionOfYear={editionOfYear(initial.year)}
      save={save}
      downloads={{ pdf: file('pdf'), docx: file('docx'), html: file('html'), json: file('json') }}
      loadFonts={loadPreviewFonts}
      listUrl="/"
    />
  );
}
