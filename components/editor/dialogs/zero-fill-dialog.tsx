'use client';

import type { ZeroScope } from '../../../lib/form/zero-scopes';
import { editorWords } from '../../../lib/messages/editor-words';
import { askZeroFill } from '../../../lib/messages/zero-words';
import { Dialog } from './dialog';

interface ZeroFillDialogProps {
  readonly scope: ZeroScope;
  readonly blanks: number;
  readonly open: boolean;
  readonly returnTo: HTMLElement | null;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before zeros are filled in, with their number: a zero is a statement. */
export default function ZeroFillDialog({ scope, blanks, open, returnTo, onAnswer }: ZeroFillDialogProps) {
  const { title, body, action } = askZeroFill(scope, blanks);
  return (
    <Dialog
      open={open}
      returnTo={returnTo}
      title={title}
      okText={action}
      cancelText={editorWords.cancel}
      okButtonProps={{ autoFocus: true }}
      onOk={() => onAnswer(true)}
      onCancel={() => onAnswer(false)}
      width={460}
    >
      <p>{body}</p>
    </Dialog>
  );
}
