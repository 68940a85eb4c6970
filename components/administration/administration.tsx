'use client';

import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { administrationWords, describeDone } from '../../lib/messages/administration-words';
import type { Lack } from '../../lib/people/lack';
import type { PersonRecord } from '../../lib/people/person-record';
import type { Unit } from '../../lib/people/unit';
import type { AgencyKind } from '../../lib/report/report';
import { AbolishDialog } from './abolish-dialog';
import { AccountDialog, type AccountQuestion } from './account-dialog';
import type { AdministrationActions } from './actions';
import styles from './administration.module.css';
import { PasswordDialog, type GivenPassword } from './password-dialog';
import { PeopleTable, type AccountAction } from './people-table';
import { PersonDialog, type PersonTarget } from './person-dialog';
import { UnitDialog, type UnitTarget } from './unit-dialog';
import { UnitPanel } from './unit-panel';
import { UnitTree } from './unit-tree';
import { useChange } from './use-change';

interface AdministrationProps {
  readonly units: readonly Unit[];
  readonly chosen: Unit;
  /** What each unit lacks, by its id; one that lacks nothing is missing. */
  readonly lacks: Readonly<Record<string, readonly Lack[]>>;
  /** The accounts of the chosen unit. */
  readonly people: readonly PersonRecord[];
  /** Whose page it is. */
  readonly selfId: string;
  /** Whether the reader administers everything, and so appoints auditors. */
  readonly auditors: boolean;
  readonly now: Date;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly actions: AdministrationActions;
  readonly guessKind: (name: string) => AgencyKind;
  readonly onChoose: (unitId: string) => void;
}

/** The units that somebody administers as a tree, and the chosen one with its accounts. */
export function Administration(props: AdministrationProps) {
  const { units, chosen, lacks, people, selfId, auditors, now, today, actions, guessKind, onChoose } = props;
  const [unitTarget, setUnitTarget] = useState<UnitTarget | null>(null);
  const [ending, setEnding] = useState<Unit | null>(null);
  const [personTarget, setPersonTarget] = useState<PersonTarget | null>(null);
  const [question, setQuestion] = useState<AccountQuestion | null>(null);
  const [given, setGiven] = useState<GivenPassword | null>(null);
  const [done, setDone] = useState('');
  const { trouble, run } = useChange();
  const notice = useRef<HTMLDivElement>(null);
  /** What was pressed before one dialog gave way to another, which knows only the dialog. */
  const pressed = useRef<Element | null>(null);
  const words = administrationWords;

  // The button that was pressed may be gone with the state of the account.
  useEffect(() => {
    if (done !== '' || trouble !== null) notice.current?.focus();
  }, [done, trouble]);

  function act(action: AccountAction, person: PersonRecord): void {
    setDone('');
    pressed.current = document.activeElement;
    switch (action) {
      case 'change':
        return setPersonTarget({ kind: 'change', person });
      case 'reset':
      case 'disable':
        return setQuestion({ kind: action, person });
      case 'enable':
        return run(() => actions.enablePerson(person.id), said('enable', person));
      case 'unlock':
        return run(() => actions.unlockPerson(person.id), said('unlock', person));
      case 'signOut':
        return run(() => actions.signOutPerson(person.id), said('signOut', person));
    }
  }

  function said(what: 'enable' | 'unlock' | 'signOut', { name }: PersonRecord): () => void {
    return () => setDone(describeDone(what, name));
  }

  return (
    <div className={styles.page}>
      <UnitTree
        units={units}
        chosenId={chosen.id}
        lacks={Object.fromEntries(Object.entries(lacks).map(([id, each]) => [id, each.length]))}
        onChoose={(id) => {
          setDone('');
          onChoose(id);
        }}
      />
      <div className={styles.main}>
        <UnitPanel
          unit={chosen}
          isTop={!units.some(({ id }) => id === chosen.parentId)}
          lacks={lacks[chosen.id] ?? []}
          onChange={() => setUnitTarget({ unit: chosen })}
          onCreateBelow={() => setUnitTarget({ below: chosen })}
          onAbolish={() => setEnding(chosen)}
        />
        <section aria-labelledby="unit-accounts" className={styles.unit}>
          <div className={styles.head}>
            <h2 id="unit-accounts">{words.accounts}</h2>
            {chosen.abolishedOn === null && (
              <div className={styles.buttons}>
                <Button onClick={() => setPersonTarget({ kind: 'existing' })}>{words.appointExisting}</Button>
                <Button
                  type="primary"
                  onClick={({ currentTarget }) => {
                    pressed.current = currentTarget;
                    setPersonTarget({ kind: 'new' });
                  }}
                >
                  {words.newAccount}
                </Button>
              </div>
            )}
          </div>
          <div ref={notice} tabIndex={-1} role="status" className={trouble === null ? styles.done : styles.refusal}>
            {trouble ?? done}
          </div>
          {people.length === 0 ? (
            <p>{words.noAccounts}</p>
          ) : (
            <PeopleTable unit={chosen} people={people} now={now} selfId={selfId} onAction={act} />
          )}
          <p className={styles.hint}>{words.separation}</p>
        </section>
      </div>
      <UnitDialog
        target={unitTarget}
        units={units}
        guessKind={guessKind}
        save={(target, settings, parentId) => saveUnit(actions, target, settings, parentId)}
        onMade={onChoose}
        onClose={() => setUnitTarget(null)}
      />
      <AbolishDialog
        unit={ending}
        today={today}
        abolish={actions.abolishUnit}
        reinstate={actions.reinstateUnit}
        onClose={() => setEnding(null)}
      />
      <PersonDialog
        target={personTarget}
        unit={chosen}
        auditors={auditors}
        actions={actions}
        onPassword={setGiven}
        onClose={() => setPersonTarget(null)}
      />
      <AccountDialog
        question={question}
        actions={actions}
        onPassword={setGiven}
        onDisabled={({ name }) => setDone(describeDone('disable', name))}
        onClose={() => setQuestion(null)}
      />
      <PasswordDialog
        given={given}
        onClose={() => setGiven(null)}
        afterClose={() => pressed.current instanceof HTMLElement && pressed.current.focus()}
      />
    </div>
  );
}

type SaveUnit = Parameters<typeof UnitDialog>[0]['save'];

function saveUnit(
  actions: AdministrationActions,
  ...[target, settings, parentId]: Parameters<SaveUnit>
): ReturnType<SaveUnit> {
  if ('unit' in target) return actions.changeUnit({ ...settings, id: target.unit.id, parentId });
  return actions.createUnit({ ...settings, parentId: parentId ?? target.below.id });
}
