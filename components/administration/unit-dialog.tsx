'use client';

import { useForm } from 'react-hook-form';
import { agencyKindWords, agencyLevelWords } from '../../lib/messages/app-words';
import { administrationWords } from '../../lib/messages/administration-words';
import { foldName } from '../../lib/people/account-name';
import type { Unit, UnitSettings } from '../../lib/people/unit';
import {
  agencyKinds,
  agencyLevels,
  longestAgencyName,
  type AgencyKind,
  type AgencyLevel,
} from '../../lib/report/report';
import { mostReviewLevels } from '../../lib/workflow/roles';
import styles from './administration.module.css';
import { Field } from '../shell/field';
import { FormDialog } from './form-dialog';
import { useChange } from './use-change';
import type { Outcome } from './actions';
import { possibleParents } from './possible-parents';

/** What the dialog is about: a unit to be changed, or one to be made below another. */
export type UnitTarget = { readonly unit: Unit } | { readonly below: Unit };

interface UnitDialogProps {
  /** Null while the dialog is closed. */
  readonly target: UnitTarget | null;
  /** Every unit that may become the one above. */
  readonly units: readonly Unit[];
  /** `parentId` is null only for a unit at the top of the tree. */
  readonly save: (
    target: UnitTarget,
    settings: UnitSettings,
    parentId: string | null,
  ) => Outcome<{ readonly id: string } | null>;
  /** A unit was made. */
  readonly onMade: (id: string) => void;
  readonly guessKind: (name: string) => AgencyKind;
  readonly onClose: () => void;
}

/** Asks what a unit is, and where it stands. */
export function UnitDialog({ target, units, save, onMade, guessKind, onClose }: UnitDialogProps) {
  const { pending, trouble, run, forget } = useChange();
  const { newUnit, changeUnit } = administrationWords;

  function close(): void {
    forget();
    onClose();
  }

  return (
    <FormDialog
      open={target !== null}
      title={target !== null && 'below' in target ? newUnit : changeUnit}
      pending={pending}
      trouble={trouble}
      onCancel={close}
    >
      {(formId) =>
        target !== null && (
          <UnitForm
            id={formId}
            target={target}
            units={units}
            guessKind={guessKind}
            onSubmit={(settings, parentId) =>
              run(
                () => save(target, settings, parentId),
                (made) => {
                  close();
                  if (made !== null) onMade(made.id);
                },
              )
            }
          />
        )
      }
    </FormDialog>
  );
}

interface UnitFormProps {
  readonly id: string;
  readonly target: UnitTarget;
  readonly units: readonly Unit[];
  readonly guessKind: (name: string) => AgencyKind;
  readonly onSubmit: (settings: UnitSettings, parentId: string | null) => void;
}

interface UnitEntries {
  readonly name: string;
  readonly parentId: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel | '';
  readonly reviewLevels: string;
  readonly relaxed: boolean;
}

function UnitForm({ id, target, units, guessKind, onSubmit }: UnitFormProps) {
  const words = administrationWords;
  const unit = 'unit' in target ? target.unit : null;
  const parents = possibleParents(units, unit);
  const { register, handleSubmit, formState, setValue, getFieldState } = useForm<UnitEntries>({
    defaultValues: entriesOf(target),
  });
  const { errors } = formState;

  return (
    <form
      id={id}
      noValidate
      className={styles.form}
      onSubmit={handleSubmit(({ name, parentId, level, reviewLevels, ...rest }) =>
        onSubmit(
          { ...rest, name: foldName(name), level: level === '' ? null : level, reviewLevels: Number(reviewLevels) },
          parentId === '' ? null : parentId,
        ),
      )}
    >
      <Field label={words.unitName} hint={words.unitNameHint} trouble={errors.name?.message}>
        {(described) => (
          <input
            {...described}
            {...register('name', {
              validate: (name) => isName(name) || words.nameMissing,
              onChange: ({ target: { value } }) => {
                if (unit === null && !getFieldState('kind').isDirty) setValue('kind', guessKind(String(value)));
              },
            })}
            autoFocus
            maxLength={longestAgencyName}
            autoComplete="off"
          />
        )}
      </Field>
      {parents.length > 0 && (
        <Field label={words.parent} hint={unit === null ? '' : words.parentHint}>
          {(described) => (
            <select {...described} {...register('parentId')}>
              {parents.map((parent) => (
                <option key={parent.id} value={parent.id}>
                  {'　'.repeat(parent.depth)}
                  {parent.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className={styles.columns}>
        <Field label={words.kind}>
          {(described) => (
            <select {...described} {...register('kind')}>
              {agencyKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {agencyKindWords[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.level}>
          {(described) => (
            <select {...described} {...register('level')}>
              <option value="">{words.levelUnknown}</option>
              {agencyLevels.map((level) => (
                <option key={level} value={level}>
                  {agencyLevelWords[level]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <fieldset className={styles.choices}>
        <legend>{words.reviewLevels}</legend>
        {Array.from({ length: mostReviewLevels }, (_, index) => index + 1).map((levels) => (
          <label key={levels}>
            <input type="radio" value={levels} {...register('reviewLevels')} />
            {words.levelCount(levels)}
          </label>
        ))}
        <p className={styles.hint}>{words.reviewLevelsHint}</p>
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>{words.relaxed}</legend>
        <label>
          <input type="checkbox" {...register('relaxed')} aria-describedby={`${id}-relaxed`} />
          {words.relaxedLabel}
        </label>
        <p id={`${id}-relaxed`} className={styles.hint}>
          {words.relaxedMeaning}
        </p>
      </fieldset>
    </form>
  );
}

function isName(typed: string): boolean {
  const name = foldName(typed);
  return name !== '' && name.length <= longestAgencyName;
}

/** A unit below another one begins as that one is set up. */
function entriesOf(target: UnitTarget): UnitEntries {
  if ('below' in target) {
    const { id, reviewLevels } = target.below;
    return {
      name: '',
      parentId: id,
      kind: 'department',
      level: target.below.level ?? '',
      reviewLevels: String(reviewLevels),
      relaxed: false,
    };
  }
  const { name, parentId, kind, level, reviewLevels, relaxed } = target.unit;
  return {
    name,
    parentId: parentId ?? '',
    kind,
    level: level ?? '',
    reviewLevels: String(reviewLevels),
    relaxed,
  };
}
