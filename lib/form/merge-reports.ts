import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { diffLines, type LineHunk } from './diff-lines';
import { fieldsOf, type Field, type FieldName } from './fields';
import { fieldText } from './form-values';

/** Whose value stands. */
export type Side = 'mine' | 'theirs';

/** One place that two people changed in different ways. */
export interface Conflict {
  readonly key: string;
  readonly name: FieldName;
  readonly field: Field;
  readonly mine: string;
  readonly theirs: string;
  /** What both started from, where that can be said of this place. */
  readonly saved: string | null;
}

/** How two versions of a report that began as one can come together again. */
export interface Merge {
  /** Texts that only the other person changed: they are taken over. */
  readonly taken: readonly { readonly field: FieldName; readonly text: string }[];
  /** What a person has to decide, in the order of the form. */
  readonly conflicts: readonly Conflict[];
  /** The texts that the decisions make. */
  readonly decide: (choice: (conflict: Conflict) => Side) => { readonly field: FieldName; readonly text: string }[];
}

/** Compares field by field, prose that both changed paragraph by paragraph. `saved` is what both started from. */
export function mergeReports(template: Template, saved: Report, mine: Report, theirs: Report): Merge {
  const taken: { field: FieldName; text: string }[] = [];
  const contested: { name: FieldName; hunks: readonly (LineHunk | Conflict)[] }[] = [];
  for (const [name, field] of fieldsOf(template)) {
    const [base, left, right] = [saved, mine, theirs].map((report) => fieldText(report, field)) as [
      string,
      string,
      string,
    ];
    if (left === right || right === base) continue;
    if (left === base) taken.push({ field: name, text: right });
    else contested.push({ name, hunks: hunksOf(name, field, base, left, right) });
  }
  return {
    taken,
    conflicts: contested.flatMap(({ hunks }) => hunks.filter(isConflict)),
    decide: (choice) =>
      contested.map(({ name, hunks }) => ({
        field: name,
        text: hunks
          .flatMap((hunk) => (isConflict(hunk) ? linesOf(hunk[choice(hunk)]) : hunk.kind === 'same' ? hunk.lines : []))
          .join('\n'),
      })),
  };
}

function hunksOf(name: FieldName, field: Field, saved: string, mine: string, theirs: string): (LineHunk | Conflict)[] {
  if (field.kind !== 'preface' && field.kind !== 'narrative') return [{ key: name, name, field, mine, theirs, saved }];
  return diffLines(mine, theirs).map((hunk, index) =>
    hunk.kind === 'same'
      ? hunk
      : {
          key: `${name}#${index}`,
          name,
          field,
          mine: hunk.mine.join('\n'),
          theirs: hunk.theirs.join('\n'),
          saved: null,
        },
  );
}

function isConflict(hunk: LineHunk | Conflict): hunk is Conflict {
  return 'key' in hunk;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
