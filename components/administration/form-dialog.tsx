'use client';

import { Button, Modal } from 'antd';
import { Fragment, useId, useState, type ReactNode } from 'react';
import { administrationWords } from '../../lib/messages/administration-words';
import styles from './administration.module.css';

interface FormDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly pending: boolean;
  /** Why the last try came to nothing. */
  readonly trouble: string | null;
  readonly onCancel: () => void;
  /** The form, which has to bear the id. */
  readonly children: (formId: string) => ReactNode;
  readonly save?: string;
}

/** A dialog around one form, which it sends and says the trouble of. */
export function FormDialog({ open, title, pending, trouble, onCancel, children, save }: FormDialogProps) {
  const formId = useId();
  const [opening, setOpening] = useState({ open, times: 0 });
  if (opening.open !== open) setOpening({ open, times: opening.times + (open ? 1 : 0) });
  return (
    <Modal
      open={open}
      title={title}
      width={620}
      onCancel={onCancel}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          {administrationWords.cancel}
        </Button>,
        <Button key="save" type="primary" htmlType="submit" form={formId} loading={pending}>
          {pending ? administrationWords.saving : (save ?? administrationWords.save)}
        </Button>,
      ]}
    >
      {/* antd keeps what a closed dialog held: without the key, what was ticked for one person would stand ticked for the next. */}
      <Fragment key={opening.times}>{children(formId)}</Fragment>
      <div role="alert">{trouble !== null && <p className={styles.refusal}>{trouble}</p>}</div>
    </Modal>
  );
}
