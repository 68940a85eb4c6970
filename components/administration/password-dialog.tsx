'use client';

import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { administrationWords, passwordOf } from '../../lib/messages/administration-words';
import fieldStyles from '../shell/field.module.css';
import styles from './administration.module.css';

/** An initial password, to be handed over. */
export interface GivenPassword {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

interface PasswordDialogProps {
  /** Null while the dialog is closed. */
  readonly given: GivenPassword | null;
  readonly onClose: () => void;
  readonly afterClose: () => void;
}

/** Shows an initial password, once. Only its button closes it: a slip of the mouse would lose the password. */
export function PasswordDialog({ given, onClose, afterClose }: PasswordDialogProps) {
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const words = administrationWords;

  function close(): void {
    setCopied(false);
    onClose();
  }

  function copy(): void {
    field.current?.select();
    // The clipboard proper is closed to pages without https, which intranets are full of.
    setCopied(document.execCommand('copy'));
  }

  return (
    <Modal
      open={given !== null}
      title={words.passwordTitle}
      width={480}
      afterClose={afterClose}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        <Button key="close" type="primary" onClick={close}>
          {words.close}
        </Button>,
      ]}
    >
      {given !== null && (
        <div className={styles.form}>
          <p>{words.passwordOnce}</p>
          <div className={`${fieldStyles.control} ${fieldStyles.above}`}>
            <label htmlFor="initial-password">{passwordOf(given.name, given.username)}</label>
            <div className={styles.beside}>
              <input
                id="initial-password"
                ref={field}
                readOnly
                autoFocus
                className={styles.password}
                value={given.password}
                onFocus={({ target }) => target.select()}
              />
              <Button onClick={copy}>{words.copy}</Button>
              <span role="status">{copied ? words.copied : ''}</span>
            </div>
          </div>
        </div>
      )}
    </Modal>
  );
}
