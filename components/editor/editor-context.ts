'use client';

import { createContext, startTransition, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FormValues } from '../../lib/form/fields';
import type { Output } from '../../lib/form/output';
import type { Approval } from './approval';
import type { Editing } from './editing';
import type { Importing } from './importing';
import type { LastYear } from './last-year';
import type { Merging } from './merging';
import type { Safekeeping } from './safekeeping';

interface EditorContext {
  readonly editing: Editing;
  readonly merging: Merging;
  readonly safekeeping: Safekeeping;
  readonly approval: Approval;
  readonly lastYear: LastYear;
  readonly importing: Importing;
  readonly form: UseFormReturn<FormValues>;
}

/** Never changes while the report is open: what changes is followed through outputs. */
export const EditorContext = createContext<EditorContext | null>(null);

export function useEditor(): EditorContext {
  const context = useContext(EditorContext);
  if (context === null) throw new Error('Not inside a report editor');
  return context;
}

/** The value of an output, shown in the same frame as it changes. */
export function useOutput<Value>(output: Output<Value>): Value {
  return useSyncExternalStore(output.subscribe, output.get, output.get);
}

/** A value taken from an output; only another value renders again. It must be one that `Object.is` can compare. */
export function useOutputPart<Value, Part extends string | number | boolean | null>(
  output: Output<Value>,
  partOf: (value: Value) => Part,
): Part {
  const get = () => partOf(output.get());
  return useSyncExternalStore(output.subscribe, get, get);
}

/** The value of an output, shown when nothing more urgent waits. */
export function useLate<Value>(output: Output<Value>): Value {
  const [value, setValue] = useState(output.get);
  useEffect(() => {
    const follow = () => startTransition(() => setValue(() => output.get()));
    follow();
    return output.subscribe(follow);
  }, [output]);
  return value;
}
