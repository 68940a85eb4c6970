'use client';

import { Button, Modal } from 'antd';
import { administrationWords, actionOn } from '../../lib/messages/administration-words';
import type { PersonRecord } from '../../lib/people/person-record';
import type { AdministrationActions } from './actions';
import styles from './administration.module.css';
import type { GivenPassword } from './password-dialog';
import { useChange } from './use-change';

/** What is asked before it is done to an account. */
export interface AccountQuestion {
  readonly kind: 'reset' | 'disable';
  readonly person: PersonRecord;
}

interface AccountDialogProps {
  /** Null while the dialog is closed. */
  readonly question: AccountQuestion | null;
  readonly actions: Pick<AdministrationActions, 'resetPassword' | 'disablePerson'>;
  readonly onPassword: (password: GivenPassword) => void;
  readonly onDisabled: (person: PersonRecord) => void;
  readonly onClose: () => void;
}

/** Asks whether an account is to have a new password, or to be closed: both throw its user out. */
export function AccountDialog({ question, actions, onPassword, onDisabled, onClose }: AccountDialogProps) {
  const { pending, trouble, run, forget } = useChange();
  const words = administrationWords;
  const isReset = question?.kind === 'reset';

  function close(): void {
    forget();
    onClose();
  }

  function confirm({ kind, person }: AccountQuestion): void {
    if (kind === 'disable') {
      run(
        () => actions.disablePerson(person.id),
        () => {
          close();
          onDisabled(person);
        },
      );
    } else {
      run(
        () => actions.resetPassword(person.id),
        (password) => {
          close();
          onPassword({ ...person, password });
        },
      );
    }
  }

  return (
    <Modal
      open={question !== null}
      title={isReset ? words.confirmReset : words.confirmDisable}
      width={480}
      onCancel={close}
      footer={
        question !== null && [
          <Button key="cancel" onClick={close}>
            {words.cancel}
          </Button>,
          <Button
            key="confirm"
            type="primary"
            danger={question.kind === 'disable'}
            loading={pending}
            onClick={() => confirm(question)}
          >
            {actionOn(question.kind === 'reset' ? words.reset : words.disable, question.person.name)}
          </Button>,
        ]
      }
    >
      <p>{isReset ? words.confirmResetHint : words.confirmDisableHint}</p>
      <div role="alert">{trouble !== null && <p className={styles.refusal}>{trouble}</p>}</div>
    </Modal>
  );
}
