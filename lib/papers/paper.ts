/** A paper that goes with a report, as plain data in words; `lib/render/papers` draws it. */
export interface Paper {
  readonly title: string;
  /** Lines below the title: whose paper, of which year. */
  readonly subtitle: readonly string[];
  readonly parts: readonly PaperPart[];
  /** `tight`: for a paper that must come on one page. */
  readonly density: 'normal' | 'tight';
  /** What stands at the foot of every page. */
  readonly foot: string;
  /** The moment it speaks of, and the only one it may carry: a paper drawn twice has the same bytes. */
  readonly dated: Date;
}

export type PaperPart =
  /** Pairs of a name and what there is to say of it. */
  | { readonly kind: 'facts'; readonly heading: string | null; readonly facts: readonly PaperFact[] }
  | {
      readonly kind: 'table';
      readonly heading: string;
      readonly head: readonly string[];
      /** Shares of the width, one a column. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
      /** In place of rows where there are none. */
      readonly empty: string;
      /** What could not be shown. */
      readonly more: string | null;
    }
  /** Room for signatures by hand and for the seal. */
  | { readonly kind: 'signatures'; readonly places: readonly string[] };

export interface PaperFact {
  readonly name: string;
  readonly text: string;
  /** Set apart: it must not be overlooked. */
  readonly strong?: boolean;
}
