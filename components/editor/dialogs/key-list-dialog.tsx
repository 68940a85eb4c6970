'use client';

import { editorWords } from '../../../lib/messages/editor-words';
import { keyList } from '../../../lib/messages/key-words';
import { Dialog } from './dialog';
import styles from './dialogs.module.css';

interface KeyListDialogProps {
  readonly open: boolean;
  readonly returnTo: HTMLElement | null;
  readonly onClose: () => void;
}

/** Every key of the editor. */
export default function KeyListDialog({ open, returnTo, onClose }: KeyListDialogProps) {
  return (
    <Dialog
      open={open}
      returnTo={returnTo}
      title={editorWords.keysTitle}
      okText={editorWords.close}
      cancelButtonProps={{ style: { display: 'none' } }}
      okButtonProps={{ autoFocus: true }}
      onOk={onClose}
      onCancel={onClose}
      width={760}
    >
      <div className={styles.zones}>
        {keyList.map(({ zone, keys }) => (
          <section key={zone}>
            <h3>{zone}</h3>
            <dl className={styles.keys}>
              {keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
