import type { Source } from './document';

/** What the self-check of a finished file finds wrong: facts, whose sentence lib/messages makes. */
export type PrintTrouble =
  /** No font has the character. */
  | { readonly kind: 'missingCharacter'; readonly source: Source; readonly character: string }
  /** The file says something else than the report. */
  | { readonly kind: 'differs'; readonly source: Source; readonly wanted: string; readonly printed: string }
  /** It stands outside the type area. */
  | { readonly kind: 'outside'; readonly source: Source | null; readonly page: number }
  /** A glyph without a shape or without a meaning. */
  | { readonly kind: 'noGlyph'; readonly source: Source | null; readonly page: number }
  /** Text that is no part of the report. */
  | { readonly kind: 'stray'; readonly page: number; readonly printed: string }
  | { readonly kind: 'pageNumber'; readonly page: number; readonly printed: string };
