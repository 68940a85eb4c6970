'use server';

import { success, type Result } from '../../lib/base/result';
import { hashPassword, makeInitialPassword } from '../../lib/auth/passwords';
import * as accounts from '../../lib/store/accounts';
import * as people from '../../lib/store/people';
import * as units from '../../lib/store/units';
import { changeAs } from './change';
import {
  appointmentSchema,
  changedPersonSchema,
  changedUnitSchema,
  endOfUnitSchema,
  idSchema,
  newPersonSchema,
  newUnitSchema,
} from './entries';

type Outcome<Value> = Promise<Result<Value, string>>;

/** Makes a unit; gives its id. */
export async function createUnit(input: unknown): Outcome<{ readonly id: string }> {
  const unit = newUnitSchema.parse(input);
  return changeAs((person) => units.createUnit(person, unit));
}

/** Changes a unit and, where it has another one above, moves it. */
export async function changeUnit(input: unknown): Outcome<null> {
  const unit = changedUnitSchema.parse(input);
  return changeAs((person) => units.changeUnit(person, unit));
}

/** Ends a unit on a day. */
export async function abolishUnit(input: unknown): Outcome<null> {
  const end = endOfUnitSchema.parse(input);
  return changeAs((person) => units.abolishUnit(person, end));
}

/** Brings an abolished unit back. */
export async function reinstateUnit(input: unknown): Outcome<null> {
  const id = idSchema.parse(input);
  return changeAs((person) => units.reinstateUnit(person, id));
}

/** Makes an account; gives its initial password, which is kept nowhere. */
export async function createPerson(input: unknown): Outcome<string> {
  const account = newPersonSchema.parse(input);
  return withPassword((passwordHash) =>
    changeAs((person) => people.createPerson(person, { ...account, passwordHash })),
  );
}

/** Changes the name of an account and what it is in a unit. */
export async function changePerson(input: unknown): Outcome<null> {
  const change = changedPersonSchema.parse(input);
  return changeAs((person) => people.changePerson(person, change));
}

/** Appoints somebody to a further unit. */
export async function appoint(input: unknown): Outcome<null> {
  const appointment = appointmentSchema.parse(input);
  return changeAs((person) => people.appoint(person, appointment));
}

/** Gives an account a new initial password, which is kept nowhere. */
export async function resetPassword(input: unknown): Outcome<string> {
  const id = idSchema.parse(input);
  return withPassword((passwordHash) => changeAs((person) => accounts.resetPassword(person, { id, passwordHash })));
}

/** Closes an account. */
export async function disablePerson(input: unknown): Outcome<null> {
  const id = idSchema.parse(input);
  return changeAs((person) => accounts.disablePerson(person, id));
}

/** Opens a closed account. */
export async function enablePerson(input: unknown): Outcome<null> {
  const id = idSchema.parse(input);
  return changeAs((person) => accounts.enablePerson(person, id));
}

/** Lifts the lock of an account. */
export async function unlockPerson(input: unknown): Outcome<null> {
  const id = idSchema.parse(input);
  return changeAs((person) => accounts.unlockPerson(person, id));
}

/** Ends every session of an account. */
export async function signOutPerson(input: unknown): Outcome<null> {
  const id = idSchema.parse(input);
  return changeAs((person) => accounts.signOutPerson(person, id));
}

/** Makes an initial password for a change that wants its hash; gives it where the change was made. */
async function withPassword(change: (passwordHash: string) => Outcome<unknown>): Outcome<string> {
  const password = makeInitialPassword();
  const changed = await change(await hashPassword(password));
  return changed.ok ? success(password) : changed;
}
