'use client';

import { Button } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { agencyKindWords, agencyLevelWords } from '../../lib/messages/app-words';
import { describeSetUp, peopleWords } from '../../lib/messages/people-words';
import { mostPersonNameLength, readUsername } from '../../lib/people/account-name';
import type { SetUpAnswer, SetUpEntries } from '../../lib/people/set-up';
import {
  agencyKinds,
  agencyLevels,
  longestAgencyName,
  type AgencyKind,
  type AgencyLevel,
} from '../../lib/report/report';
import fieldStyles from '../shell/field.module.css';
import { FormTroubles } from './form-troubles';
import { NewPasswordFields, newPasswordTroubles, noNewPassword, type NewPassword } from './new-password-fields';
import styles from './people.module.css';
import { SetUpSteps } from './set-up-steps';
import { TextField } from './text-field';

interface SetUpFormProps {
  /** What the server found of itself, name and value. */
  readonly checks: readonly { readonly name: string; readonly value: string }[];
  readonly checkCode: (code: string) => Promise<SetUpAnswer>;
  readonly complete: (entries: SetUpEntries) => Promise<SetUpAnswer>;
  readonly guessKind: (name: string) => AgencyKind;
}

/** The first start: code, unit, administrator, done. What was typed stays through every step back and every refusal. */
export function SetUpForm({ checks, checkCode, complete, guessKind }: SetUpFormProps) {
  const [step, setStep] = useState(0);
  const [pending, setPending] = useState(false);
  const [troubles, setTroubles] = useState<readonly string[]>([]);
  const [code, setCode] = useState('');
  const [unitName, setUnitName] = useState('');
  const [chosenKind, setChosenKind] = useState<AgencyKind | null>(null);
  const [level, setLevel] = useState<AgencyLevel | null>(null);
  const [personName, setPersonName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState(noNewPassword);
  const kind = chosenKind ?? guessKind(unitName);

  /** Goes on where nothing is wrong with what was typed and the server, where it is asked, agrees. */
  async function goOn(event: FormEvent, found: readonly string[], ask?: () => Promise<SetUpAnswer>): Promise<void> {
    event.preventDefault();
    setTroubles(found);
    if (found.length > 0) return;
    if (ask !== undefined) {
      setPending(true);
      const sentence = describeSetUp(await ask());
      setPending(false);
      if (sentence !== null) return setTroubles([sentence]);
    }
    setStep(step + 1);
  }

  function finish(): Promise<SetUpAnswer> {
    const unit = { name: unitName, kind, level };
    return complete({ code, unit, administrator: { name: personName, username, password: password.password } });
  }

  const buttons = (words: string): ReactNode => (
    <>
      <FormTroubles sentences={troubles} />
      <div className={styles.buttons}>
        {step === 0 ? null : (
          <Button
            onClick={() => {
              setTroubles([]);
              setStep(step - 1);
            }}
          >
            {peopleWords.previous}
          </Button>
        )}
        <Button type="primary" htmlType="submit" loading={pending}>
          {words}
        </Button>
      </div>
    </>
  );

  return (
    <div className={`${styles.card} ${styles.wideCard}`}>
      <SetUpSteps at={step} />
      {step === 0 ? (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => goOn(event, code.trim() === '' ? [peopleWords.codeMissing] : [], () => checkCode(code))}
        >
          <h1>{peopleWords.checksTitle}</h1>
          <dl className={styles.facts}>
            {checks.map(({ name, value }) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <TextField
            label={peopleWords.codeLabel}
            hint={peopleWords.codeHint}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
          {buttons(peopleWords.next)}
        </form>
      ) : step === 1 ? (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => goOn(event, unitName.trim() === '' ? [peopleWords.unitNameMissing] : [])}
        >
          <h1>{peopleWords.unitTitle}</h1>
          <TextField
            label={peopleWords.unitName}
            hint={peopleWords.unitNameHint}
            maxLength={longestAgencyName}
            value={unitName}
            onChange={(event) => setUnitName(event.target.value)}
          />
          <div className={styles.columns}>
            <Choice
              label={peopleWords.unitKind}
              value={kind}
              options={agencyKinds.map((each) => [each, agencyKindWords[each]])}
              onChoose={setChosenKind}
            />
            <Choice
              label={peopleWords.unitLevel}
              value={level ?? ''}
              options={[
                ['', peopleWords.levelUnknown],
                ...agencyLevels.map((each) => [each, agencyLevelWords[each]] as const),
              ]}
              onChoose={(chosen) => setLevel(chosen === '' ? null : chosen)}
            />
          </div>
          {buttons(peopleWords.next)}
        </form>
      ) : step === 2 ? (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => goOn(event, administratorTroubles(personName, username, password), finish)}
        >
          <h1>{peopleWords.administratorTitle}</h1>
          <p className={styles.hint}>{peopleWords.administratorHint}</p>
          <div className={styles.columns}>
            <TextField
              label={peopleWords.personName}
              autoComplete="name"
              maxLength={mostPersonNameLength}
              value={personName}
              onChange={(event) => setPersonName(event.target.value)}
            />
            <TextField
              label={peopleWords.username}
              hint={peopleWords.usernameHint}
              autoComplete="username"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={100}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
            <NewPasswordFields label={peopleWords.password} typed={password} onType={setPassword} />
          </div>
          {buttons(peopleWords.finish)}
        </form>
      ) : (
        <div className={styles.form} role="status">
          <h1>{peopleWords.doneTitle}</h1>
          <p>{peopleWords.doneHint}</p>
          {/* A whole new page: nothing of the time before the first account is kept. */}
          <p>
            <a href="/sign-in">{peopleWords.toSignIn}</a>
          </p>
        </div>
      )}
    </div>
  );
}

interface ChoiceProps<Option extends string> {
  readonly label: string;
  readonly value: Option;
  readonly options: readonly (readonly [Option, string])[];
  readonly onChoose: (option: Option) => void;
}

function Choice<Option extends string>({ label, value, options, onChoose }: ChoiceProps<Option>) {
  return (
    <div className={`${fieldStyles.control} ${fieldStyles.above} ${styles.field}`}>
      <label>
        {label}
        <select
          value={value}
          onChange={({ target }) => {
            const chosen = options.find(([option]) => option === target.value);
            if (chosen !== undefined) onChoose(chosen[0]);
          }}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function administratorTroubles(personName: string, username: string, password: NewPassword): string[] {
  return [
    ...(personName.trim() === '' ? [peopleWords.personNameMissing] : []),
    ...(readUsername(username) === null ? [peopleWords.usernameWrong] : []),
    ...newPasswordTroubles(password, readUsername(username) ?? ''),
  ];
}
