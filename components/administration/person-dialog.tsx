'use client';

import { administrationWords } from '../../lib/messages/administration-words';
import type { PersonRecord } from '../../lib/people/person-record';
import type { Unit } from '../../lib/people/unit';
import type { AdministrationActions } from './actions';
import { FormDialog } from './form-dialog';
import type { GivenPassword } from './password-dialog';
import { PersonForm, type PersonRead } from './person-form';
import { useChange } from './use-change';

/** What the dialog is for: a new account, a further unit for one that is there, or what an account is in the unit. */
export type PersonTarget =
  { readonly kind: 'new' } | { readonly kind: 'existing' } | { readonly kind: 'change'; readonly person: PersonRecord };

interface PersonDialogProps {
  /** Null while the dialog is closed. */
  readonly target: PersonTarget | null;
  readonly unit: Unit;
  /** Whether the reader appoints auditors. */
  readonly auditors: boolean;
  readonly actions: Pick<AdministrationActions, 'createPerson' | 'appoint' | 'changePerson'>;
  readonly onPassword: (password: GivenPassword) => void;
  readonly onClose: () => void;
}

/** Asks who somebody is and what they are in the unit. */
export function PersonDialog({ target, unit, auditors, actions, onPassword, onClose }: PersonDialogProps) {
  const { pending, trouble, run, forget } = useChange();
  const person = target?.kind === 'change' ? target.person : null;

  function close(): void {
    forget();
    onClose();
  }

  function save({ username, name, posts }: PersonRead): void {
    const unitId = unit.id;
    if (person !== null) {
      run(() => actions.changePerson({ id: person.id, unitId, name, posts }), close);
    } else if (target?.kind === 'existing') {
      run(() => actions.appoint({ username, unitId, posts }), close);
    } else {
      run(
        () => actions.createPerson({ username, name, unitId, posts }),
        (password) => {
          close();
          onPassword({ username, name, password });
        },
      );
    }
  }

  return (
    <FormDialog
      open={target !== null}
      title={target === null ? '' : titleOf(target)}
      pending={pending}
      trouble={trouble}
      onCancel={close}
    >
      {(formId) =>
        target !== null && (
          <PersonForm
            id={formId}
            unit={unit}
            account={
              person === null
                ? null
                : { ...person, posts: person.appointments.filter(({ unitId }) => unitId === unit.id) }
            }
            typed={{ username: person === null, name: person === null ? target.kind === 'new' : person.governed }}
            auditors={auditors}
            onSubmit={save}
          />
        )
      }
    </FormDialog>
  );
}

function titleOf(target: PersonTarget): string {
  const { newAccount, appointExisting, change } = administrationWords;
  switch (target.kind) {
    case 'new':
      return newAccount;
    case 'existing':
      return appointExisting;
    case 'change':
      return change;
  }
}
