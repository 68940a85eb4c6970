'use client';

import { Modal } from 'antd';
import { useId, useState } from 'react';
import { reviewWords } from '../../lib/messages/review-words';
import { useReview } from './review-context';
import styles from './review.module.css';

/** A step that is asked about, in the words of its dialog. */
export interface AskedStep {
  readonly title: string;
  readonly body: string;
  /** What the button says that does it. */
  readonly act: string;
  /** A text that has to be given, and what is said where it is not; absent where none is asked for. */
  readonly asks?: { readonly label: string; readonly missing: string; readonly lines: number };
  /** True where it was done. */
  readonly onAct: (text: string) => Promise<boolean>;
}

interface StepDialogProps extends AskedStep {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before a step is taken that cannot be taken back, and for the text it needs. */
export function StepDialog({ open, title, body, act, asks, onAct, onClose }: StepDialogProps) {
  const { busy } = useReview();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const form = useId();
  const field = useId();
  const troubleLine = useId();
  return (
    <Modal
      open={open}
      title={title}
      okText={act}
      okButtonProps={{ htmlType: 'submit', form, loading: busy }}
      cancelText={reviewWords.cancel}
      onCancel={onClose}
      width={480}
    >
      <form
        id={form}
        className={styles.placeForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (asks !== undefined && text.trim() === '') return setTrouble(asks.missing);
          setTrouble(null);
          void onAct(text.trim()).then((done) => {
            if (done) setText('');
            onClose();
          });
        }}
      >
        <p>{body}</p>
        {asks !== undefined && (
          <>
            <label htmlFor={field}>{asks.label}</label>
            <textarea
              id={field}
              rows={asks.lines}
              maxLength={2000}
              autoFocus
              value={text}
              aria-invalid={trouble !== null}
              aria-describedby={troubleLine}
              onChange={({ target }) => setText(target.value)}
            />
            <p id={troubleLine} role="alert" className={styles.trouble}>
              {trouble}
            </p>
          </>
        )}
      </form>
    </Modal>
  );
}
