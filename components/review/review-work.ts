import { useMemo, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { placeKey, placeSchema, type Place } from '../../lib/report/place';

/** A place that is to be returned, until the return is sent. */
export interface Mark {
  readonly place: Place;
  /** What stood there when it was marked. */
  readonly quoted: string;
  /** The submission it was made on. */
  readonly number: number;
  readonly reason: string;
  readonly suggestion: string | null;
}

/** What a reviewer has written down and not yet sent. */
export interface Work {
  readonly opinion: string;
  readonly marks: readonly Mark[];
  /** What was ticked as checked, by key. */
  readonly checked: readonly string[];
}

const nothing: Work = { opinion: '', marks: [], checked: [] };

const workSchema: z.ZodType<Work> = z.object({
  opinion: z.string(),
  marks: z.array(
    z.object({
      place: placeSchema,
      quoted: z.string(),
      number: z.int(),
      reason: z.string(),
      suggestion: z.string().nullable(),
    }),
  ),
  checked: z.array(z.string()),
});

/** The reviewer's work on one report with what changes it; it outlives a reload of the tab and nothing more. */
export interface ReviewWork extends Work {
  readonly setOpinion: (opinion: string) => void;
  /** Takes the place of an earlier mark on the same place. */
  readonly mark: (mark: Mark) => void;
  readonly unmark: (place: Place) => void;
  readonly tick: (key: string, checked: boolean) => void;
  /** After the decision is made. */
  readonly clear: () => void;
}

/** `key` names the person and the report. */
export function useReviewWork(key: string): ReviewWork {
  const kept = useMemo(() => keptWork(key), [key]);
  const work = useSyncExternalStore(kept.subscribe, kept.get, () => nothing);
  return useMemo(() => ({ ...work, ...changesOf(kept) }), [work, kept]);
}

interface Kept {
  readonly get: () => Work;
  readonly set: (work: Work) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

function changesOf({ get, set }: Kept): Omit<ReviewWork, keyof Work> {
  const without = (place: Place): Mark[] => get().marks.filter((mark) => placeKey(mark.place) !== placeKey(place));
  return {
    setOpinion: (opinion) => set({ ...get(), opinion }),
    mark: (mark) => set({ ...get(), marks: [...without(mark.place), mark] }),
    unmark: (place) => set({ ...get(), marks: without(place) }),
    tick: (key, checked) => {
      const others = get().checked.filter((each) => each !== key);
      set({ ...get(), checked: checked ? [...others, key] : others });
    },
    clear: () => set(nothing),
  };
}

function keptWork(key: string): Kept {
  let work: Work | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => (work ??= read(key)),
    set: (changed) => {
      work = changed;
      write(key, changed);
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(key: string): Work {
  try {
    const parsed = workSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : nothing;
  } catch {
    return nothing;
  }
}

/** A browser that keeps nothing, or is full, loses the work with the tab and nothing before. */
function write(key: string, work: Work): void {
  try {
    if (work === nothing) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(work));
  } catch {
    return;
  }
}
