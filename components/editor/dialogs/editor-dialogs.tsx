'use client';

import { lazy, Suspense, useState } from 'react';
import type { WritableOutput } from '../../../lib/form/output';
import type { TableSection } from '../../../lib/template/template';
import { useEditor, useOutput } from '../editor-context';
import { focusedElement } from './focused-element';

const ConflictDialog = lazy(() => import('./conflict-dialog'));
const HistoryDialog = lazy(() => import('./history-dialog'));
const ImportDialog = lazy(() => import('./import-dialog'));
const KeptDialog = lazy(() => import('./kept-dialog'));
const KeyListDialog = lazy(() => import('./key-list-dialog'));
const OverrideDialog = lazy(() => import('./override-dialog'));
const SessionDialog = lazy(() => import('./session-dialog'));
const SubmitDialog = lazy(() => import('./submit-dialog'));
const ZeroStatementDialog = lazy(() => import('./zero-statement-dialog'));

/** Every dialog that the editor as a whole may open. Each is loaded when it is first wanted and stays from then on. */
export function EditorDialogs() {
  const { editing, merging, safekeeping, approval, lastYear, importing } = useEditor();
  const merge = useOutput(merging.merge);
  const found = useOutput(safekeeping.found);
  const keys = useAsked(editing.keyListAsked);
  const submission = useAsked(approval.submissionAsked);
  const zero = useAsked(approval.zeroAsked);
  const history = useAsked(approval.historyOf);
  const override = useAsked(lastYear.overrideAsked);
  const session = useAsked(safekeeping.signedOut);
  const file = useAsked(importing.asked);
  const table = editing.template.sections.find(
    (section): section is TableSection => section.kind === 'table' && section.id === zero?.value,
  );
  const dialogs = (
    <Suspense>
      {merge !== null && <ConflictDialog merge={merge} />}
      {found !== null && <KeptDialog found={found} />}
      {keys !== null && (
        <KeyListDialog open={keys.open} returnTo={keys.returnTo} onClose={() => editing.keyListAsked.set(null)} />
      )}
      {submission !== null && (
        <SubmitDialog
          obstacles={submission.value}
          open={submission.open}
          returnTo={submission.returnTo}
          onClose={() => approval.submissionAsked.set(null)}
        />
      )}
      {zero !== null && table !== undefined && (
        <ZeroStatementDialog
          key={table.id}
          section={table}
          open={zero.open}
          returnTo={zero.returnTo}
          onClose={() => approval.zeroAsked.set(null)}
        />
      )}
      {history !== null && (
        <HistoryDialog
          field={history.value}
          open={history.open}
          returnTo={history.returnTo}
          onClose={() => approval.historyOf.set(null)}
        />
      )}
      {override !== null && (
        <OverrideDialog
          key={override.value}
          address={override.value}
          open={override.open}
          onClose={() => lastYear.overrideAsked.set(null)}
        />
      )}
      {file !== null && (
        <ImportDialog open={file.open} returnTo={file.returnTo} onClose={() => importing.asked.set(null)} />
      )}
    </Suspense>
  );
  return (
    <>
      {dialogs}
      {/* Opens over the others, which are not to vanish while it is loaded. */}
      <Suspense>{session !== null && <SessionDialog open={session.open} returnTo={session.returnTo} />}</Suspense>
    </>
  );
}

interface Asked<Value> {
  /** What was last asked for. */
  readonly value: Value;
  readonly open: boolean;
  /** What had the keyboard then. */
  readonly returnTo: HTMLElement | null;
}

/** What a dialog was last asked for, also while it closes; null before it was ever asked for. */
function useAsked<Value>(output: WritableOutput<Value | null>): Asked<Value> | null {
  const value = useOutput(output);
  const [asked, setAsked] = useState<Asked<Value> | null>(null);
  if (value === null) {
    if (asked?.open === true) setAsked({ ...asked, open: false });
  } else if (asked?.open !== true || asked.value !== value) {
    setAsked({ value, open: true, returnTo: focusedElement() });
  }
  return asked;
}
