/** What a rule may know besides template and report. */
export interface CheckContext {
  /** While `drafting` a blank cell is progress (提示); in a `final` check it is an error. */
  readonly stage: 'drafting' | 'final';
  /** The edition that the report's year asks for, or null where none covers it. */
  readonly editionOfYear: string | null;
}
