/** What came of going through the whole log. */
export type Verification =
  /** `whole`: nothing is wrong with it. The sentence says what was found. */
  | { readonly kind: 'verified'; readonly whole: boolean; readonly sentence: string }
  /** It was not done; the sentence says why. */
  | { readonly kind: 'refused'; readonly sentence: string };

/** Goes through the whole log; `expected` is a hash noted down before, or empty. */
export type Verify = (expected: string) => Promise<Verification>;
