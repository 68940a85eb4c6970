import type { ImportedFile } from '../../lib/import/imported-file';
import type { Severity } from '../../lib/rules/finding';

/** Something that the rules find in a file, in words. */
export interface FoundLine {
  readonly severity: Severity;
  /** Null where the sentence says it. */
  readonly place: string | null;
  readonly sentence: string;
}

/** What a file says, before anything of it is stored. */
export interface FileRead {
  readonly fileName: string;
  readonly imported: ImportedFile;
  /** The notice that fixed the edition it was read by. */
  readonly notice: string;
  readonly filled: number;
  readonly of: number;
  /** By the rules. */
  readonly checks: readonly FoundLine[];
}

/** What came of looking at a file: what it says or, in sentences, why it was refused. */
export type FileOutcome =
  | { readonly kind: 'read'; readonly file: FileRead }
  | { readonly kind: 'refused'; readonly fileName: string; readonly sentences: readonly string[] };

/** What came of handing a file in; `signedOut` where nobody is signed in any more and it was not looked at. */
export type ReadOutcome = FileOutcome | { readonly kind: 'signedOut' };

/** Reads the `file` of a form on the server, and stores nothing. */
export type ReadFile = (form: FormData) => Promise<ReadOutcome>;
