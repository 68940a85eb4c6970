/** One row of a list as it was read, in words. */
export interface ListRow {
  /** The sheet's own number. */
  readonly row: number;
  readonly unit: string;
  /** Whether the list makes the unit. */
  readonly isNew: boolean;
  readonly username: string;
  readonly name: string;
  readonly posts: string;
  /** What is wrong with it, a sentence each. */
  readonly errors: readonly string[];
}

/** What was read from a list; nothing was made of it. */
export type ListPreview =
  | { readonly kind: 'refused'; readonly fileName: string; readonly sentence: string }
  | {
      readonly kind: 'read';
      readonly fileName: string;
      readonly rows: readonly ListRow[];
      /** Each with its row and column. */
      readonly errors: readonly string[];
      readonly ignored: readonly string[];
      readonly units: number;
      readonly accounts: number;
    };

/** An account that was made, with the password that nobody can ask for again. */
export interface MadeAccount {
  readonly unit: string;
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

/** What became of a list: all of it was made, or nothing. */
export type ListOutcome =
  | { readonly kind: 'made'; readonly units: number; readonly accounts: readonly MadeAccount[] }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] };
