import { z } from 'zod';
import type { Template } from '../template/template';
import { hows as known, type How } from '../workflow/how';
import { fieldsOf, type FieldName } from './fields';

/** By field, in which way its last change came. */
export type Hows = Readonly<Partial<Record<FieldName, How>>>;

/** The same as it comes in from outside; what is not said of a field of the edition is left out. */
export function howsSchema(template: Template) {
  return z.record(z.string(), z.enum(known)).transform((told): Hows =>
    Object.fromEntries(
      [...fieldsOf(template).keys()].flatMap((name) => {
        const how = told[name];
        return how === undefined ? [] : [[name, how] as const];
      }),
    ),
  );
}

/** Keeps in mind how each field came to be what it is, from one successful save to the next. */
export interface HowNotes {
  readonly note: (fields: readonly FieldName[], how: How) => void;
  /** What a save that begins now says; `settle` tells whether it was stored. There is never more than one on its way. */
  readonly send: () => Hows;
  readonly settle: (stored: boolean) => void;
  /** Everything that no successful save has told yet. */
  readonly untold: () => Hows;
}

export function createHowNotes(): HowNotes {
  let sent: Hows = {};
  let since: Hows = {};
  return {
    note: (fields, how) => {
      since = { ...since, ...Object.fromEntries(fields.map((field) => [field, how])) };
    },
    send: () => {
      sent = { ...sent, ...since };
      since = {};
      return sent;
    },
    settle: (stored) => {
      if (!stored) since = { ...sent, ...since };
      sent = {};
    },
    untold: () => ({ ...sent, ...since }),
  };
}
