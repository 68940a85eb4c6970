'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ApprovalProps } from '../../../components/editor/approval-props';
import type { Save } from '../../../components/editor/editing-options';
import { ReportEditor } from '../../../components/editor/report-editor';
import type { Report } from '../../../lib/report/report';
import { editionOfYear, templateOf } from '../../../templates/choose';
import { readFile } from '../import/actions';
import { postSignIn } from '../../sign-in/post-sign-in';
import type { ImportProps } from '../../../components/editor/importing';
import { changesOf, confirmWords, explain, reply, resolve, settle, submit, vouchForZero } from './actions';
import type { ApprovalData } from './approval-of';
import { storeLastYear } from './import-actions';
import { loadPreviewFonts } from './load-preview-fonts';
import { saveReport } from './save-report';

interface EditorPageProps extends ApprovalData {
  readonly id: string;
  readonly initial: Report;
  /** What the unit said in earlier years, the last year first. */
  readonly earlier: readonly Report[];
  readonly version: number;
  readonly savedAt: string;
  readonly fontNotice: string | null;
}

/** The editor with its edition, its way to save, what a drafter does beside typing, and its downloads. */
export function EditorPage({ id, initial, earlier, approval, ...rest }: EditorPageProps) {
  const router = useRouter();
  const open = useRef(true);
  const personId = approval.person.id;

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
      const outcome = await saveReport(id, personId, ...sent);
      if (!open.current) router.refresh();
      return outcome;
    },
    [id, personId, router],
  );

  const deeds = useMemo((): Pick<ApprovalProps, 'actions' | 'signIn' | 'onSubmitted'> => {
    const opened = { id, personId };
    return {
      actions: {
        submit: (seenVersion) => submit(opened, seenVersion),
        explain: (explanation) => explain(opened, explanation),
        confirmUnchanged: (keys) => confirmWords(opened, keys),
        stateZero: (section) => vouchForZero(opened, section),
        reply: (threadId, text) => reply(opened, threadId, text),
        resolve: (threadId, resolved) => resolve(opened, threadId, resolved),
        settle: (threadId, accepted) => settle(opened, threadId, accepted),
        changesOf: (field) => changesOf(opened, field),
      },
      signIn: postSignIn,
      onSubmitted: () => router.push(`/reports/${id}/review`),
    };
  }, [id, personId, router]);

  const importing = useMemo(
    (): ImportProps => ({
      readFile,
      templateOf,
      storeLastYear: (report) => storeLastYear({ id, personId }, report),
      onLastYearStored: () => window.location.reload(),
    }),
    [id, personId],
  );

  const file = (format: string): string => `/reports/${id}/download/${format}`;
  return (
    <ReportEditor
      {...rest}
      template={templateOf(initial)}
      initial={initial}
      editionOfYear={editionOfYear(initial.year)}
      earlier={earlier.map((report) => ({ template: templateOf(report), report }))}
      save={save}
      approval={{ ...approval, ...deeds }}
      importing={importing}
      downloads={{ pdf: file('pdf'), docx: file('docx'), html: file('html'), json: file('json') }}
      loadFonts={loadPreviewFonts}
      listUrl="/"
      versionsUrl={`/reports/${id}/versions`}
    />
  );
}
