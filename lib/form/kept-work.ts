import { z } from 'zod';
import { readSavedReport } from '../report/exchange';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { fieldsOf } from './fields';
import { fieldText } from './form-values';
import { howsSchema, type Hows } from './how-notes';

/** What one person wrote and no save has taken: it outlives the page, on this machine alone. */
export interface KeptWork {
  /** What was stored when it was written. */
  readonly base: Report;
  readonly report: Report;
  readonly hows: Hows;
  /** ISO instant. */
  readonly at: string;
}

/** The part of a browser's storage that is needed; any of it may throw, as where it is full or forbidden. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'gouji/unsaved/';

/** Keeps the unsaved work of one person in one report. Nobody else's is ever read. */
export interface Keeper {
  /** Whether it could be kept. */
  readonly keep: (work: KeptWork) => boolean;
  /** What was kept and can still be read, or null. */
  readonly recall: () => KeptWork | null;
  readonly forget: () => void;
}

/** `shelf` is asked each time: a browser may refuse it. */
export function createKeeper(shelf: () => Shelf, template: Template, userId: string, reportId: string): Keeper {
  const key = `${prefix}${userId}/${reportId}`;
  return {
    keep: (work) => attempt(() => (shelf().setItem(key, JSON.stringify(work)), true)) ?? false,
    recall: () => {
      const text = attempt(() => shelf().getItem(key));
      return text === null ? null : readKeptWork(template, text);
    },
    forget: () => {
      attempt(() => shelf().removeItem(key));
    },
  };
}

/** Whether anybody's unsaved work is kept on this machine: signing out would lose it. */
export function hasKeptWork(shelf: Shelf): boolean {
  return attempt(() => keysOf(shelf).length > 0) ?? false;
}

/** Leaves nothing of anybody's unsaved work on this machine: for signing out. */
export function forgetAllKeptWork(shelf: Shelf): void {
  attempt(() => {
    for (const key of keysOf(shelf)) shelf.removeItem(key);
  });
}

function keysOf(shelf: Shelf): string[] {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index));
  return keys.filter((key) => key !== null).filter((key) => key.startsWith(prefix));
}

/** In how many fields what was written then says something that the report as it stands does not. */
export function countUnsaved(template: Template, { base, report }: KeptWork, current: Report): number {
  return [...fieldsOf(template).values()].filter((field) => {
    const written = fieldText(report, field);
    return written !== fieldText(base, field) && written !== fieldText(current, field);
  }).length;
}

function readKeptWork(template: Template, text: string): KeptWork | null {
  const report = z.unknown().transform((value, context): Report => {
    const read = readSavedReport((edition) => (edition === template.edition ? template : null), value);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });
  const schema = z.strictObject({
    base: report,
    report,
    hows: howsSchema(template),
    at: z.iso.datetime(),
  });
  const read = schema.safeParse(attempt((): unknown => JSON.parse(text)));
  return read.success ? read.data : null;
}

/** What comes of it, or null where it throws. */
function attempt<Value>(task: () => Value): Value | null {
  try {
    return task();
  } catch {
    return null;
  }
}
